"""Carry a record from one computer to another: export to a file, and join such a file."""

from datetime import datetime
from pathlib import Path

from learnpy.language import say
from learnpy.progress.changes import Change, join
from learnpy.progress.document import Document, read_document, write_document
from learnpy.progress.durable import replace_file
from learnpy.progress.errors import DamagedError, NewerVersionError, ProgressError, reason
from learnpy.progress.files import read_bytes
from learnpy.progress.holdings import Holdings, difference, holdings
from learnpy.progress.merge import merge
from learnpy.progress.model import Progress, time_text
from learnpy.progress.notices import counted
from learnpy.progress.store import ProgressStore


def read_progress(file: Path) -> Progress:
    """Read a record from an exported file, a `progress.json`, or a backup.

    Raises:
        ProgressError: it is not there, or it is none of these; the text says which.
    """
    try:
        return read_document(read_bytes(file)).progress
    except FileNotFoundError:
        raise ProgressError(say("There is no file {file}.", file=file)) from None
    except OSError as error:
        raise ProgressError(
            say("{file} cannot be read: {reason}.", file=file, reason=reason(error))
        ) from error
    except NewerVersionError as error:
        raise ProgressError(
            say(
                "{file} was written by a newer LearnPy: {reason}. Install the newer LearnPy first.",
                file=file,
                reason=error,
            )
        ) from error
    except DamagedError as error:
        raise ProgressError(
            say(
                "{file} is not a LearnPy progress file: {reason}. Nothing was changed. Choose a "
                "file that LearnPy wrote when your progress was exported.",
                file=file,
                reason=error,
            )
        ) from error


def write_progress(progress: Progress, file: Path, now: datetime) -> None:
    """Write a record to a file for another computer.

    A file that is there already is replaced only when it holds nothing that this record lacks.

    Raises:
        ProgressError: it could not be written, or would take something away.
    """
    if file.exists() and not _is_covered(file, progress):
        raise ProgressError(
            say("{file} is there already and holds something else. Choose another name.", file=file)
        )
    try:
        replace_file(file, write_document(Document(progress=progress, saved=time_text(now))))
    except OSError as error:
        raise ProgressError(
            say(
                "{file} could not be written: {reason}. Choose another place for it.",
                file=file,
                reason=reason(error),
            )
        ) from error


def import_into(store: ProgressStore, file: Path) -> str:
    """Join an exported file to an open record, and say what it brought.

    The file is read and checked before anything changes, and a backup is made first.

    Raises:
        ProgressError: the file holds no progress, or the record cannot be saved.
    """
    theirs = read_progress(file)
    before = store.progress
    if merge(before, theirs) == before:
        return f"{file.name} brought nothing new: all of it was known already."
    change = join(store, theirs, file.name)
    return f"{file.name} was joined to your progress. {_gain(change)}"


def summary(progress: Progress) -> str:
    """A record in one line, without a course: what was opened, solved, passed, answered."""
    return ", ".join(counted(number, *words) for words, number in _sizes(holdings(progress)))


def _sizes(held: Holdings) -> list[tuple[tuple[str, str], int]]:
    return [
        (("lesson opened", "lessons opened"), held.lessons),
        (("program run", "programs run"), held.programs),
        (("exercise solved", "exercises solved"), held.exercises),
        (("quiz passed", "quizzes passed"), held.quizzes),
        (("question answered", "questions answered"), held.questions),
        (("day with LearnPy", "days with LearnPy"), held.days),
    ]


def _gain(change: Change) -> str:
    gained = difference(change.before, change.after).gained
    more = [counted(number, *words) for words, number in _sizes(gained) if number]
    if not more:
        return "It brought earlier or later times, and nothing that counts as new."
    return f"New: {', '.join(more)}."


def _is_covered(file: Path, progress: Progress) -> bool:
    try:
        return merge(progress, read_progress(file)) == progress
    except ProgressError:
        return False
