"""The files of one data folder, kept in step with the record in memory."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from learnpy.progress.attempts import CUT_SHORT, NO_LOG, Attempts, write_entries, write_header
from learnpy.progress.document import Document, write_document
from learnpy.progress.durable import append_to_file, replace_file
from learnpy.progress.files import ATTEMPTS_FILE, PROGRESS_FILE, new_id, read_bytes
from learnpy.progress.loading import Loaded, load
from learnpy.progress.merge import merge
from learnpy.progress.model import Progress, time_text

if TYPE_CHECKING:
    from learnpy.progress.backups import Backup
    from learnpy.progress.events import Entry

_Stamp = tuple[int, int, int]


class FolderWriter:
    """Writes `progress.json` and `attempts.jsonl`, and knows what stands in them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._progress_path = folder / PROGRESS_FILE
        self._attempts_path = folder / ATTEMPTS_FILE
        self._is_loaded = False
        self._append_failed = False
        self._log = NO_LOG
        self._log_is_whole = True
        self._stamp: _Stamp | None = None
        self._written: Progress | None = None
        self._previous: bytes | None = None

    def is_in_step(self) -> bool:
        """Whether the files are those that were read or written last."""
        if not self._is_loaded or _stamp(self._progress_path) != self._stamp:
            return False
        size = _size(self._attempts_path)
        return size >= self._log.size if self._append_failed else size == self._log.size

    def load(self, now: datetime, known: Progress) -> tuple[Progress, Loaded]:
        """Read the folder; the record returned is what it holds and what was known already.

        Raises:
            NewerVersionError: a newer LearnPy wrote it.
            OSError: a file can be neither read nor set aside.
        """
        loaded = load(self._folder, now)
        progress = merge(loaded.progress, known)
        nothing_new = progress == loaded.progress
        self._is_loaded = True
        self._append_failed = False
        self._log = loaded.log
        self._log_is_whole = loaded.log_is_whole and nothing_new
        self._stamp = _stamp(self._progress_path)
        self._written = progress if loaded.is_written and nothing_new else None
        self._previous = loaded.previous
        return progress, loaded

    def append(self, entries: "Sequence[Entry]", before: Progress, device: str, at: str) -> None:
        """Append entries to the log, so that the record can be put together again from it.

        Args:
            entries: What happened.
            before: The record without them, which the log gets where it does not hold it yet.
            device: The device of this folder.
            at: The time now.

        Raises:
            OSError: they are not in the log; the same call can be tried again.
        """
        from learnpy.progress.events import Entry, ProgressJoined  # noqa: PLC0415  not at the start

        needs_start = not self._log_is_whole and before != Progress()
        start = [Entry(at, device, ProgressJoined("what was known", before))] if needs_start else []
        lines = write_entries([*start, *entries])
        if not lines:
            return
        if self._log.log:
            cut = self._log.size > self._log.end
            self._append_failed = True
            size = append_to_file(
                self._attempts_path, (CUT_SHORT if cut else b"") + lines, self._log.size
            )
            self._append_failed = False
            log = self._log.log
        else:
            log = new_id()
            data = write_header(log) + lines
            replace_file(self._attempts_path, data)
            size = len(data)
        self._log = Attempts(log, (), end=size, size=size, whole=False, unreadable=0)
        self._log_is_whole = True

    def write(self, progress: Progress, device: str, now: datetime) -> bool:
        """Write `progress.json`, and say whether it had to be.

        Raises:
            OSError: it could not be written; the old file is as it was.
        """
        if progress is self._written:
            return False
        if self._previous is not None:
            from learnpy.progress.backups import add_backup  # noqa: PLC0415  seldom needed

            add_backup(self._folder, self._previous, now)
            self._previous = None
        document = Document(
            progress=progress,
            saved=time_text(now),
            device=device,
            log=self._log.log,
            attempts_read=self._log.end,
        )
        replace_file(self._progress_path, write_document(document))
        self._stamp = _stamp(self._progress_path)
        self._written = progress
        return True

    def back_up(self, now: datetime, *, always: bool = False) -> "Backup | None":
        """Keep a copy of `progress.json` when one is due, and drop those of no more use.

        Where there is no `progress.json` yet, nothing happens. Returns the copy that was made.

        Raises:
            OSError: no copy could be made.
        """
        if self._stamp is None:
            return None
        from learnpy.progress.backups import (  # noqa: PLC0415  not at the start
            add_backup,
            backup_is_due,
            thin_out,
        )

        if not always and not backup_is_due(self._folder, now):
            return None
        made = add_backup(self._folder, read_bytes(self._progress_path), now)
        thin_out(self._folder, now)
        return made


def _stamp(path: Path) -> _Stamp | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
