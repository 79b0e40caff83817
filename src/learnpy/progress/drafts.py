"""The learner's own programs: real `.py` files that any editor can open.

A draft is `drafts/<lesson>/<step>.py`. When it is started over, the earlier text goes to
`drafts/<lesson>/history/`; what is kept there is in `learnpy.progress.versions`.
"""

import contextlib
import re
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from learnpy.language import say
from learnpy.progress.durable import make_folder, replace_file, sync_folder
from learnpy.progress.errors import ProgressError, SaveError, reason
from learnpy.progress.model import time_text

FOLDER = "drafts"
HISTORY = "history"

_ID = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
_LONGEST_ID = 100
# Names that Windows keeps for devices, with any ending.
_DEVICES = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")


class Drafts:
    """The drafts in a data folder."""

    def __init__(self, data_folder: Path, clock: Callable[[], datetime]) -> None:
        self._folder = data_folder / FOLDER
        self._clock = clock

    def path(self, lesson: str, step: str) -> Path:
        """Where a draft is, or would be.

        Raises:
            ValueError: an id is not one of the course format, so that no id leads elsewhere.
        """
        return self._folder / _checked(lesson) / f"{_checked(step)}.py"

    def read(self, lesson: str, step: str) -> str | None:
        """A draft's text, or None when there is none. Lines end in a newline alone.

        Raises:
            ValueError: an id is not one of the course format.
            ProgressError: it is there and cannot be read.
        """
        path = self.path(lesson, step)
        try:
            return path.read_text(encoding="utf-8-sig")
        except FileNotFoundError:
            return None
        except UnicodeDecodeError:
            raise ProgressError(
                say(
                    "Your program {file} is not UTF-8 text. Save it as UTF-8 in your editor, or "
                    "start over; LearnPy keeps the file.",
                    file=path,
                )
            ) from None
        except OSError as error:
            raise ProgressError(
                say(
                    "Your program {file} cannot be read: {reason}.", file=path, reason=reason(error)
                )
            ) from error

    def save(self, lesson: str, step: str, text: str) -> Path:
        """Write a draft so that at any moment all of the old or all of the new text is there.

        Raises:
            ValueError: an id is not one of the course format.
            SaveError: it could not be written; the old text is as it was.
        """
        path = self.path(lesson, step)
        try:
            make_folder(path.parent)
            # A lone surrogate, which an input method can leave, has no UTF-8 of its own.
            replace_file(path, text.encode("utf-8", errors="replace"))
        except OSError as error:
            raise SaveError(
                say(
                    "Your program could not be saved as {file}: {reason}.",
                    file=path,
                    reason=reason(error),
                )
            ) from error
        return path

    def start_over(self, lesson: str, step: str) -> Path | None:
        """Put a draft away into the history; returns where it is, or None when there was none.

        Raises:
            ValueError: an id is not one of the course format.
            SaveError: it could not be put away; it is where it was.
        """
        path = self.path(lesson, step)
        history = path.parent / HISTORY
        try:
            if not path.exists():
                return None
            make_folder(history)
            kept = history_file(history, step, self._clock())
            path.rename(kept)
            sync_folder(history)
            sync_folder(path.parent)
        except OSError as error:
            raise SaveError(
                say(
                    "Your program {file} could not be kept: {reason}.",
                    file=path,
                    reason=reason(error),
                )
            ) from error
        return kept

    def steps(self, lesson: str) -> tuple[str, ...]:
        """The ids of a lesson's steps that have a draft, in alphabetical order.

        Raises:
            ValueError: the id is not one of the course format.
        """
        return _names(self._folder / _checked(lesson))

    def history_folder(self, lesson: str) -> Path:
        """Where the earlier texts of a lesson's drafts are, or would be.

        Raises:
            ValueError: the id is not one of the course format.
        """
        return self._folder / _checked(lesson) / HISTORY

    def history(self, lesson: str, step: str) -> tuple[Path, ...]:
        """Earlier texts of a draft that were kept, newest first.

        Raises:
            ValueError: an id is not one of the course format.
        """
        path = self.path(lesson, step)
        found: list[Path] = []
        with contextlib.suppress(OSError):
            found = [each for each in (path.parent / HISTORY).glob("*.py") if _is_of(each, step)]
        return tuple(sorted(found, reverse=True))


def _checked(identifier: str) -> str:
    is_id = _ID.fullmatch(identifier) and len(identifier) <= _LONGEST_ID
    if not is_id or _DEVICES.fullmatch(identifier) or identifier == HISTORY:
        raise ValueError(f"{identifier!r} is not an id of a lesson or a step")
    return identifier


def _names(folder: Path) -> tuple[str, ...]:
    names: list[str] = []
    with contextlib.suppress(OSError):
        names = [path.stem for path in folder.glob("*.py") if _ID.fullmatch(path.stem)]
    return tuple(sorted(names))


def history_file(history: Path, step: str, now: datetime, word: str = "") -> Path:
    """A name in the history that is free: with the time, and a word on what became of it."""
    ending = f".{word}.py" if word else ".py"
    while (path := history / f"{step}.{time_text(now).replace(':', '-')}{ending}").exists():
        now += timedelta(microseconds=1)
    return path


def _is_of(path: Path, step: str) -> bool:
    return path.name.startswith(f"{step}.")
