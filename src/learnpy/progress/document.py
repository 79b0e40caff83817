"""`progress.json`: a record as text that a person can read, and back."""

import dataclasses
import functools
import json
import zlib
from collections.abc import Mapping
from typing import Any, Literal

from learnpy.language import say
from learnpy.progress.errors import DamagedError
from learnpy.progress.migrations import VERSION, migrate
from learnpy.progress.model import Progress, time_value
from learnpy.record import record
from learnpy.record_json import RecordError, from_json, to_json

FORMAT = "learnpy-progress"
_MISSING = dataclasses.MISSING
_OPEN_LEVELS = 5
"""How many levels get a line for each item: the file, its progress, the lessons, a lesson, its
steps."""

Origin = Literal["as written", "changed", "older version"]


@record
class Document:
    """What `progress.json` holds. A file for another computer has neither device nor log."""

    progress: Progress
    saved: str
    """When it was written."""
    device: str = ""
    log: str = ""
    """Id of the `attempts.jsonl` it belongs to."""
    attempts_read: int = 0
    """How many bytes of that log are in `progress`."""
    origin: Origin = "as written"
    """`changed` when the checksum does not fit: a person changed the file, or the disk did."""


def write_document(document: Document) -> bytes:
    """The text of `progress.json`, the same for the same document."""
    progress = plain(document.progress)
    text = _lay_out(
        {
            "format": FORMAT,
            "version": VERSION,
            "saved": document.saved,
            "device": document.device,
            "log": document.log,
            "attempts_read": document.attempts_read,
            "checksum": _checksum(progress),
            "progress": progress,
        },
        _OPEN_LEVELS,
    )
    return f"{text}\n".encode()


def read_document(data: bytes) -> Document:
    """Read `progress.json`, of this version or an older one.

    Raises:
        DamagedError: the data is no such document; the text is the reason.
        NewerVersionError: a newer LearnPy wrote it.
    """
    if not data.strip(b" \t\r\n\0"):
        raise DamagedError(say("it is empty"))
    content = _json(data)
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise DamagedError(say("it does not hold LearnPy progress"))
    try:
        as_written = content.get("checksum") in (None, _checksum(content.get("progress")))
        origin: Origin = "as written" if as_written else "changed"
        migrated = migrate(content)
        if migrated is not content:
            content, origin = migrated, "older version"
        document = Document(
            progress=from_json(Progress, content.get("progress")),
            saved=from_json(str, content.get("saved")),
            device=from_json(str, content.get("device", "")),
            log=from_json(str, content.get("log", "")),
            attempts_read=from_json(int, content.get("attempts_read", 0)),
            origin=origin,
        )
        time_value(document.saved)
    except (RecordError, RecursionError) as error:
        raise DamagedError(say("it holds what it should not: {problem}", problem=error)) from error
    return document


def plain(value: Any) -> Any:
    """A record as JSON without class names, and without the fields that say nothing."""
    if dataclasses.is_dataclass(value):
        fields = ((name, getattr(value, name), empty) for name, empty in _fields(type(value)))
        return {name: plain(item) for name, item, empty in fields if item != empty}
    if isinstance(value, Mapping):
        return {key: plain(value[key]) for key in sorted(value)}
    return to_json(value)


@functools.cache
def _fields(record_class: Any) -> tuple[tuple[str, Any], ...]:
    """The names of a record's fields, each with the value that need not be written."""
    return tuple(
        (field.name, field.default if field.default_factory is _MISSING else {})
        for field in dataclasses.fields(record_class)
    )


def _json(data: bytes) -> Any:
    try:
        return json.loads(data.decode("utf-8-sig"), parse_constant=_refuse)
    except UnicodeDecodeError as error:
        raise DamagedError(say("it is not text that LearnPy can read")) from error
    except (ValueError, RecursionError) as error:
        raise DamagedError(_where(error)) from error


def _where(error: ValueError | RecursionError) -> str:
    """What is wrong with a text that is no JSON, in words for who never heard of that."""
    if isinstance(error, json.JSONDecodeError):
        if error.pos >= len(error.doc.rstrip()):
            return say("it ends in the middle")
        if error.doc[: error.pos].strip():
            return say("line {line} is not as LearnPy writes it", line=error.lineno)
    return say("it is not as LearnPy writes it")


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is not a number of JSON")


def _checksum(progress: Any) -> str:
    text = json.dumps(progress, sort_keys=True, separators=(",", ":"))
    return f"{zlib.crc32(text.encode()):08x}"


def _lay_out(value: Any, levels: int, indent: str = "") -> str:
    """JSON with a line for each item of the outer levels; what holds nothing inside is short."""
    has_inside = isinstance(value, dict) and any(isinstance(each, dict) for each in value.values())
    if not has_inside or levels == 0:
        return json.dumps(value)
    inner = f"{indent}  "
    items = [
        f"{inner}{json.dumps(key)}: {_lay_out(item, levels - 1, inner)}"
        for key, item in value.items()
    ]
    return "{\n" + ",\n".join(items) + f"\n{indent}}}"
