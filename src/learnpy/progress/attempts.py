"""`attempts.jsonl`: every event, one JSON object a line, and never changed once it is written.

The first line names the log. A line that was being written when the power went is finished with
`CUT_SHORT` before the next one begins; nothing that stood in it had been reported as saved.
"""

import functools
import json
import typing
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from learnpy.language import say
from learnpy.progress.document import plain
from learnpy.progress.errors import DamagedError, NewerVersionError
from learnpy.record import record
from learnpy.record_json import RecordError, from_json

if TYPE_CHECKING:
    from learnpy.progress.events import Entry, Event

FORMAT = "learnpy-attempts"
VERSION = 1
CUT_SHORT = b" #cut short\n"
_LONGEST_HEADER = 1000


@record
class Attempts:
    """What was read from a log."""

    log: str
    """Its id, or empty when there is no log yet."""
    entries: "tuple[Entry, ...]"
    end: int
    """Bytes up to the end of the last finished line."""
    size: int
    """Bytes of the file; more than `end` when its last line was cut short."""
    whole: bool
    """It was read from its start: it was not the log that was asked for, or it was cut."""
    unreadable: int
    """Lines that stand there and do not hold an event."""


NO_LOG = Attempts("", (), end=0, size=0, whole=True, unreadable=0)
"""There is no log yet."""


def read_attempts(path: Path, log: str = "", offset: int = 0) -> Attempts:
    """Read a log, or what was added to the log with this id since it had `offset` bytes.

    Raises:
        DamagedError: it does not begin as a log does.
        NewerVersionError: a newer LearnPy wrote it.
        OSError: it cannot be read.
    """
    try:
        file = path.open("rb")
    except FileNotFoundError:
        return NO_LOG
    with file:
        found = read_header(file)
        begin = file.tell()
        whole = found != log or not _is_start_of_line(file, offset)
        begin = begin if whole else max(begin, offset)
        file.seek(begin)
        data = file.read()
    finished = data[: data.rfind(b"\n") + 1]
    entries, unreadable = _read_lines(finished)
    return Attempts(
        log=found,
        entries=entries,
        end=begin + len(finished),
        size=begin + len(data),
        whole=whole,
        unreadable=unreadable,
    )


def write_header(log: str) -> bytes:
    """The first line of a new log."""
    return _line({"format": FORMAT, "version": VERSION, "log": log})


def write_entries(entries: "Iterable[Entry]") -> bytes:
    """The lines for these entries."""
    return b"".join(
        _line(
            {
                "at": entry.at,
                "device": entry.device,
                "event": type(entry.event).__name__,
                **plain(entry.event),
            }
        )
        for entry in entries
    )


def read_entry(line: bytes) -> "Entry":
    """Read one line.

    Raises:
        RecordError: it holds no event that this version knows.
    """
    # The classes of the events take 5 ms to make, and most starts find nothing new in the log.
    from learnpy.progress.events import Entry, delta  # noqa: PLC0415

    try:
        content = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise RecordError(f"it is not JSON: {error}") from error
    if not isinstance(content, dict):
        raise RecordError("it is not an object")
    at, device, name = (content.pop(key, None) for key in ("at", "device", "event"))
    kind = _events().get(name) if isinstance(name, str) else None
    if kind is None:
        raise RecordError(f"{name!r} is no event")
    entry = Entry(from_json(str, at), from_json(str, device), from_json(kind, content))
    delta(entry)
    return entry


@functools.cache
def _events() -> "Mapping[str, type[Event]]":
    """The kinds of events by name."""
    from learnpy.progress.events import Event  # noqa: PLC0415  as in `read_entry`

    return {kind.__name__: kind for kind in typing.get_args(Event)}


def read_header(file: BinaryIO) -> str:
    """Read the first line of a log, and return the log's id.

    Raises:
        DamagedError: it is not that of a log.
        NewerVersionError: a newer LearnPy wrote it.
        OSError: it cannot be read.
    """
    line = file.readline(_LONGEST_HEADER)
    try:
        header: Any = json.loads(line) if line.endswith(b"\n") else None
    except (ValueError, RecursionError):
        header = None
    if not isinstance(header, dict) or header.get("format") != FORMAT:
        raise DamagedError(_not_a_log() if line else say("it is empty"))
    version, log = header.get("version"), header.get("log")
    if isinstance(version, int) and version > VERSION:
        raise NewerVersionError(
            say(
                "it has format version {found}, and this LearnPy knows versions up to {known}",
                found=version,
                known=VERSION,
            )
        )
    if version != VERSION or not isinstance(log, str) or not log:
        raise DamagedError(_not_a_log())
    return log


def _not_a_log() -> str:
    return say("its first line is not that of a log")


def _is_start_of_line(file: BinaryIO, offset: int) -> bool:
    if offset < 1:
        return False
    file.seek(offset - 1)
    return file.read(1) == b"\n"


def _read_lines(data: bytes) -> "tuple[tuple[Entry, ...], int]":
    entries: list[Entry] = []
    unreadable = 0
    for line in data.splitlines(keepends=True):
        if not line.strip() or line.endswith(CUT_SHORT):
            continue
        try:
            entries.append(read_entry(line))
        except RecordError:
            unreadable += 1
    return tuple(entries), unreadable


def _line(content: dict[str, Any]) -> bytes:
    return f"{json.dumps(content)}\n".encode()
