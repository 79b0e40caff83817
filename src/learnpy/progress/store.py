"""The learner's record while LearnPy runs.

`record` changes it in memory and costs next to nothing, so the window calls it from its own
thread. `save` writes it and may take a while, so the window calls it from a worker.
"""

import threading
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from learnpy.language import say
from learnpy.progress.document import read_document
from learnpy.progress.durable import check_writable, make_folder
from learnpy.progress.errors import (
    NewerVersionError,
    ProgressError,
    SaveError,
    reason,
    why,
)
from learnpy.progress.files import read_bytes
from learnpy.progress.live import Clock, LiveProgress
from learnpy.progress.loading import look
from learnpy.progress.lock import DataFolderLock
from learnpy.progress.model import Progress, time_text
from learnpy.progress.notices import Notice, moment
from learnpy.progress.writing import FolderWriter
from learnpy.record import record

if TYPE_CHECKING:
    from learnpy.progress.backups import Backup
    from learnpy.progress.events import Event


@record
class Saved:
    """What a call of `save` did."""

    entries: int
    """How many events were written."""
    notices: tuple[Notice, ...]
    """What the learner should be told, such as that a file was changed from outside."""


@record
class OpenedStore:
    """A store, and what the learner should be told about its files."""

    store: "ProgressStore"
    notices: tuple[Notice, ...]


def local_now() -> datetime:
    """The time now, in the learner's time zone."""
    return datetime.now().astimezone()


def open_store(folder: Path, lock: DataFolderLock | None, clock: Clock = local_now) -> OpenedStore:
    """Open the record in a data folder. It always opens; the notices say what is wrong.

    Args:
        folder: The data folder; it is made when it is not there.
        lock: The lock of this folder, or None to look at the record and never write.
        clock: Gives the time now with its time zone, which says what day it is for the learner.
    """
    now = clock()
    writer = FolderWriter(folder)
    problem = ""
    try:
        _check_may_write(folder, lock)
        check_writable(folder)
        progress, loaded = writer.load(now, Progress())
    except (OSError, ProgressError) as error:
        problem = _sentence(folder, error)
        loaded = look(folder, now)
        progress = loaded.progress
    store = ProgressStore(folder, lock, LiveProgress(progress, loaded.device, clock), writer)
    store.problem = problem
    notices = loaded.notices
    if problem and lock is not None:
        notices = (Notice("not saved", problem), *notices)
    elif notices and lock is not None:
        notices = (*notices, *_save_repaired(store))
    return OpenedStore(store, notices)


class ProgressStore:
    """The record of one data folder. `open_store` makes it."""

    def __init__(
        self,
        folder: Path,
        lock: DataFolderLock | None,
        live: LiveProgress,
        writer: FolderWriter,
    ) -> None:
        self.folder = folder
        self.problem = ""
        """Why nothing is saved at the moment, for the learner; empty when all is well."""
        self._lock = lock
        self._live = live
        self._writer = writer
        self._base = live.progress
        """The record with all that is in the log."""
        self._untold: tuple[Notice, ...] = ()
        """Notices of saves that did not succeed, for the next one that does."""
        self._saving = threading.RLock()

    @property
    def progress(self) -> Progress:
        """All that is known. It does not change; a later event makes a new one."""
        return self._live.progress

    @property
    def device(self) -> str:
        """The random id under which this folder counts its time."""
        return self._live.device

    def record(self, event: "Event") -> Progress:
        """Note that something happened now, in memory; returns the record with it.

        Raises:
            RecordError: the event holds a value that cannot be, such as a place outside 0 to 1.
        """
        return self._live.record(event)

    def record_active(self, seconds: int) -> Progress:
        """Note that LearnPy was used for this many seconds more, today and on this device."""
        return self._live.record_active(seconds)

    def save(self) -> Saved:
        """Write what is new. What was recorded before the call is on the disk when it returns.

        Any thread may call it; calls wait for each other.

        Raises:
            SaveError: it could not be written. Nothing is lost while LearnPy is open, and the
                next call tries again.
        """
        with self._saving:
            try:
                saved = self._save()
            except (OSError, ProgressError) as error:
                self.problem = _sentence(self.folder, error)
                raise SaveError(self.problem) from error
            self.problem = ""
            return saved

    def restore(self, backup: "Backup") -> "Backup | None":
        """Go back to a backup; the present record is kept as a backup first, which is returned.

        Raises:
            ProgressError: the backup cannot be read.
            SaveError: it could not be done; where the record in memory is the backup's already,
                the next `save` finishes it.
        """
        try:
            document = read_document(read_bytes(backup.path))
        except (OSError, ProgressError) as error:
            text = say(
                "The backup of {time} cannot be restored: {reason}.",
                time=moment(backup.at),
                reason=why(error),
            )
            raise ProgressError(text) from error
        return self.go_back(document.progress, backup.path.name)

    def go_back(self, to: Progress, source: str) -> "Backup | None":
        """Put an earlier record in the place of the present one, which is kept as a backup first.

        Args:
            to: The record to go back to.
            source: File name of the backup that holds it; what was tried is counted up to there.

        Returns:
            The backup that was made; None when there was nothing yet to keep.

        Raises:
            SaveError: as for `restore`.
        """
        from learnpy.progress.events import BackupRestored  # noqa: PLC0415  not at the start

        with self._saving:
            kept = self.keep_backup()
            self.record(BackupRestored(source, to))
            self.save()
            return kept

    def keep_backup(self) -> "Backup | None":
        """Save, and keep the record as it is now as a backup, whenever the last one was made.

        Returns:
            The backup; None when there is nothing yet to keep.

        Raises:
            SaveError: it could not be written.
        """
        with self._saving:
            self.save()
            try:
                return self._writer.back_up(self._live.now(), always=True)
            except (OSError, ProgressError) as error:
                text = say(
                    "No backup could be made in {folder}: {reason}. Nothing was changed.",
                    folder=self.folder,
                    reason=why(error),
                )
                raise SaveError(text) from error

    def _save(self) -> Saved:
        _check_may_write(self.folder, self._lock)
        now = self._live.now()
        if not self._writer.is_in_step():
            self._base, loaded = self._writer.load(now, self._base)
            self._live.rebase(self._base)
            self._untold += loaded.notices
        entries, progress = self._live.take()
        try:
            self._writer.append(entries, self._base, self.device, time_text(now))
        except BaseException:
            self._live.put_back(entries)
            raise
        self._base = progress
        if self._writer.write(progress, self.device, now):
            self._untold += self._back_up(now)
        notices, self._untold = self._untold, ()
        return Saved(len(entries), notices)

    def _back_up(self, now: datetime) -> tuple[Notice, ...]:
        try:
            self._writer.back_up(now)
        except (OSError, ProgressError) as error:
            text = say(
                "Your progress is saved, but no backup of it could be made: {reason}.",
                reason=why(error),
            )
            return (Notice("not saved", text),)
        return ()


def _save_repaired(store: ProgressStore) -> tuple[Notice, ...]:
    try:
        return store.save().notices
    except SaveError as error:
        return (Notice("not saved", str(error)),)


def _check_may_write(folder: Path, lock: DataFolderLock | None) -> None:
    if lock is None:
        raise SaveError(say("This progress was opened to look at, and is not saved."))
    if not lock.acquire():
        text = say(
            "Another LearnPy has the progress in {folder} open. What you do here is kept while "
            "LearnPy is open, and is saved when the other one is closed.",
            folder=folder,
        )
        raise SaveError(text)
    make_folder(folder)


def _sentence(folder: Path, error: OSError | ProgressError) -> str:
    if isinstance(error, NewerVersionError):
        return say(
            "The progress in {folder} was written by a newer LearnPy: {reason}. Nothing there is "
            "changed, and what you do now is not saved. Install the newer LearnPy to go on.",
            folder=folder,
            reason=error,
        )
    if isinstance(error, OSError):
        return say(
            "Your progress cannot be saved in {folder}: {reason}. What you do is kept while "
            "LearnPy is open, and saving is tried again.",
            folder=folder,
            reason=reason(error),
        )
    return str(error)
