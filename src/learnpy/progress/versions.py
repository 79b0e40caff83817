"""Earlier versions of the learner's programs: the files in `drafts/<lesson>/history/`.

A version is kept when a program is checked, started over, or replaced by an earlier version. Its
file name says when, and how the check ended: `double.2026-11-21T09-00-00.000000Z.not-yet.py`.
"""

import contextlib
import itertools
import re
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from pathlib import Path

from learnpy.checks.status import CheckStatus
from learnpy.language import say
from learnpy.progress.drafts import Drafts, history_file
from learnpy.progress.durable import make_folder, replace_file
from learnpy.progress.errors import SaveError, reason
from learnpy.progress.model import time_text, time_value
from learnpy.record import record
from learnpy.record_json import RecordError

MOST_VERSIONS = 50
MOST_BYTES = 2_000_000
"""Of one step. The newest version and the newest solved one stay, whatever their size."""

_NAME = re.compile(
    r"(?P<step>[^.]+)\.(?P<day>\d{4}-\d{2}-\d{2})T(?P<hour>\d{2})-(?P<minute>\d{2})-"
    r"(?P<second>\d{2}\.\d{6})Z(?:\.(?P<status>[a-z-]+))?\.py"
)
_STATUSES = {
    "solved": CheckStatus.SOLVED,
    "not-yet": CheckStatus.NOT_YET,
    "could-not-check": CheckStatus.COULD_NOT_CHECK,
}


@record
class Version:
    """An earlier version of a program."""

    at: str
    """When it was kept."""
    status: CheckStatus | None
    """How its check ended; None when it was put away unchecked."""
    text: str


@record
class _Kept:
    path: Path
    at: str
    status: CheckStatus | None


class Versions:
    """The versions in a data folder."""

    def __init__(self, drafts: Drafts, clock: Callable[[], datetime]) -> None:
        self._drafts = drafts
        self._clock = clock

    def read(self, lesson: str, step: str) -> tuple[Version, ...]:
        """All versions of a step's program, newest first; one that cannot be read is left out.

        Raises:
            ValueError: an id is not one of the course format.
        """
        found: list[Version] = []
        for kept in self._kept(lesson, step):
            text = _text(kept.path)
            if text is not None:
                found.append(Version(kept.at, kept.status, text))
        return tuple(found)

    def keep(self, lesson: str, step: str, text: str, status: CheckStatus | None) -> None:
        """Keep a program as it is now; the same one is kept once, with its last check.

        Raises:
            ValueError: an id is not one of the course format.
            SaveError: it could not be written.
        """
        kept = self._kept(lesson, step)
        same = kept[0] if kept and _text(kept[0].path) == text else None
        if same is not None and status is None:
            return
        history = self._drafts.history_folder(lesson)
        file = history_file(history, step, self._next_time(kept), _word(status))
        try:
            make_folder(history)
            replace_file(file, text.encode("utf-8", errors="replace"))
            if same is not None:
                same.path.unlink(missing_ok=True)
        except OSError as error:
            raise SaveError(
                say(
                    "This version of your program could not be kept as {file}: {reason}.",
                    file=file,
                    reason=reason(error),
                )
            ) from error
        self.tidy(lesson, step)

    def tidy(self, lesson: str, step: str) -> None:
        """Let go of what is there twice in a row, and of the oldest versions that are too many.

        Raises:
            ValueError: an id is not one of the course format.
        """
        kept = self._kept(lesson, step)
        twice = [
            newer
            for newer, older in itertools.pairwise(kept)
            if newer.status is None and _text(newer.path) == _text(older.path)
        ]
        left = [each for each in kept if each not in twice]
        for each in (*twice, *_too_many(left)):
            with contextlib.suppress(OSError):
                each.path.unlink()

    def _kept(self, lesson: str, step: str) -> list[_Kept]:
        """The files, newest first."""
        found: list[_Kept] = []
        for path in self._drafts.history(lesson, step):
            match = _NAME.fullmatch(path.name)
            if match and match["step"] == step:
                at = f"{match['day']}T{match['hour']}:{match['minute']}:{match['second']}Z"
                with contextlib.suppress(RecordError):
                    time_value(at)
                    found.append(_Kept(path, at, _STATUSES.get(match["status"] or "")))
        return found

    def _next_time(self, kept: list[_Kept]) -> datetime:
        """Now; a little after the newest version where the clock once was wrong."""
        now = self._clock()
        if kept and kept[0].at >= time_text(now):
            return time_value(kept[0].at) + timedelta(microseconds=1)
        return now


def _word(status: CheckStatus | None) -> str:
    return next((word for word, each in _STATUSES.items() if each is status), "")


def _too_many(kept: list[_Kept]) -> Iterable[_Kept]:
    solved = next((each for each in kept if each.status is CheckStatus.SOLVED), None)
    size = 0
    for number, each in enumerate(kept):
        with contextlib.suppress(OSError):
            size += each.path.stat().st_size
        too_old = number >= MOST_VERSIONS or size > MOST_BYTES
        if number > 0 and too_old and each is not solved:
            yield each


def _text(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return None
