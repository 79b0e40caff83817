"""Read the learner's record from a data folder, and put together again what is damaged.

Nothing that could not be read is ever written over: it gets a new name first.
"""

from datetime import datetime
from pathlib import Path

from learnpy.language import say, say_count
from learnpy.progress.attempts import NO_LOG, Attempts, read_attempts
from learnpy.progress.document import Document, read_document
from learnpy.progress.errors import DamagedError, NewerVersionError, why
from learnpy.progress.files import (
    ATTEMPTS_FILE,
    PROGRESS_FILE,
    check_is_file,
    new_id,
    newest_good_backup,
    read_bytes,
    set_aside,
)
from learnpy.progress.merge import merge
from learnpy.progress.model import Progress
from learnpy.progress.notices import Notice, moment
from learnpy.record import record

_NOTHING = Document(progress=Progress(), saved="")


@record
class Loaded:
    """What a data folder holds."""

    progress: Progress
    device: str
    log: Attempts
    log_is_whole: bool
    """All of `progress` can be put together again from the log."""
    is_written: bool
    """`progress.json` holds all of `progress` already, or there is nothing to hold."""
    previous: bytes | None
    """The text of a `progress.json` that deserves a backup before it is replaced."""
    notices: tuple[Notice, ...]


def load(folder: Path, now: datetime) -> Loaded:
    """Read a data folder, which need not be there, and set aside what is damaged.

    Raises:
        NewerVersionError: a newer LearnPy wrote `progress.json` or `attempts.jsonl`.
        OSError: a file can be neither read nor set aside.
    """
    return _Loading(folder, now, looks_only=False).load()


def look(folder: Path, now: datetime) -> Loaded:
    """Read what can be read of a data folder, and leave everything as it is. Never fails."""
    return _Loading(folder, now, looks_only=True).load()


class _Loading:
    """One reading of a folder, with what is to be told about it."""

    def __init__(self, folder: Path, now: datetime, *, looks_only: bool) -> None:
        self._folder = folder
        self._now = now
        self._looks_only = looks_only
        self._notices: list[Notice] = []
        self._previous: bytes | None = None

    def load(self) -> Loaded:
        found, problem = self._read_progress()
        document, source = (found, "") if found else self._newest_backup()
        start = document.attempts_read if document.origin == "as written" else 0
        log = self._read_log(document.log, start)
        progress = _join(document, log)
        whole = log
        if not found and not log.whole:
            # The backup and what came after it should be all; the whole log makes sure.
            whole = self._read_log("", 0)
            progress = merge(_after(Progress(), whole), progress)
        self._tell(problem, source, whole)
        if whole.unreadable:
            text = say_count(
                whole.unreadable,
                "1 line of {file} could not be read, and stay as they are.",
                "{count} lines of {file} could not be read, and stay as they are.",
                file=ATTEMPTS_FILE,
            )
            self._repaired(text)
        covered = not whole.whole or _after(Progress(), whole) == progress
        follows = start > 0 and not log.whole and not log.unreadable
        known = document.progress if found and follows else Progress()
        return Loaded(
            progress=progress,
            device=document.device or new_id(),
            log=log,
            log_is_whole=bool(log.log) and whole.unreadable == 0 and covered,
            is_written=progress == known and (follows or not found),
            previous=self._previous,
            notices=tuple(self._notices),
        )

    def _read_progress(self) -> tuple[Document | None, str]:
        """`progress.json`, or what is wrong with it; both are empty when it is not there."""
        path = self._folder / PROGRESS_FILE
        try:
            data = read_bytes(path)
            document = read_document(data)
        except FileNotFoundError:
            return None, ""
        except DamagedError as error:
            return None, f"{_was_damaged(path, error)} {self._set_aside(path)}"
        except (OSError, NewerVersionError) as error:
            if not self._looks_only:
                raise
            return None, _cannot_be_read(path, error)
        if document.origin != "as written":
            self._previous = data
        if document.origin == "changed":
            self._repaired(
                say(
                    "{file} was changed outside LearnPy. What it holds was kept, together with "
                    "everything in {log}.",
                    file=PROGRESS_FILE,
                    log=ATTEMPTS_FILE,
                )
            )
        return document, ""

    def _newest_backup(self) -> tuple[Document, str]:
        """What to start from without a `progress.json`, and its name for the learner."""
        found = newest_good_backup(self._folder)
        if found is None:
            return _NOTHING, ""
        backup, document = found
        return document, say("the backup of {time}", time=moment(backup.at))

    def _read_log(self, log: str, offset: int) -> Attempts:
        path = self._folder / ATTEMPTS_FILE
        try:
            check_is_file(path)
            read = read_attempts(path, log, offset)
        except FileNotFoundError:
            if log:
                self._repaired(
                    say(
                        "{file}, the list of all you did, is missing. A new one was started with "
                        "the progress that is known.",
                        file=ATTEMPTS_FILE,
                    )
                )
            return NO_LOG
        except DamagedError as error:
            self._repaired(f"{_was_damaged(path, error)} {self._set_aside(path)}")
            return NO_LOG
        except (OSError, NewerVersionError) as error:
            if not self._looks_only:
                raise
            self._repaired(_cannot_be_read(path, error))
            return NO_LOG
        return read

    def _set_aside(self, path: Path) -> str:
        if self._looks_only:
            return say("It is left as it is.")
        return say("It is kept as {file}.", file=set_aside(path, self._now).name)

    def _tell(self, problem: str, source: str, log: Attempts) -> None:
        """Say from what the record was put together, when it had to be."""
        if not problem and not source:
            return
        problem = problem or say("{file} was missing.", file=PROGRESS_FILE)
        self._notices.insert(0, Notice("repaired", f"{problem} {_put_together(source, log)}"))

    def _repaired(self, text: str) -> None:
        notice = Notice("repaired", text)
        if notice not in self._notices:
            self._notices.append(notice)


def _was_damaged(path: Path, error: DamagedError) -> str:
    return say("{file} was damaged: {reason}.", file=path.name, reason=error)


def _cannot_be_read(path: Path, error: OSError | NewerVersionError) -> str:
    cannot = say("{file} cannot be read: {reason}.", file=path.name, reason=why(error))
    return f"{cannot} {say('It is left as it is.')}"


def _put_together(source: str, log: Attempts) -> str:
    """A sentence that says from what: a backup, the log, both, or nothing."""
    if log.entries:
        of_log = say_count(
            len(log.entries),
            "{file} (1 entry)",
            "{file} ({count} entries)",
            file=ATTEMPTS_FILE,
        )
        source = say("{first} and {last}", first=source, last=of_log) if source else of_log
    if not source:
        return say("There is no backup yet, so your progress starts empty.")
    return say("Your progress was put together again from {source}.", source=source)


def _join(document: Document, log: Attempts) -> Progress:
    if log.whole:
        # A log read from its start stands for itself: a backup that was restored in it must not
        # take away what the document knows.
        return merge(document.progress, _after(Progress(), log))
    return _after(document.progress, log)


def _after(progress: Progress, log: Attempts) -> Progress:
    """The record after what was read from a log, which at most starts is nothing."""
    if not log.entries:
        return progress
    from learnpy.progress.events import apply_all  # noqa: PLC0415  its classes take 5 ms to make

    return apply_all(progress, log.entries)
