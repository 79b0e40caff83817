"""What the progress page does with the whole record: export, join, restore, undo.

Each is done off the window's thread, for the disk may be slow or the file far away, and ends with
a sentence for the learner.
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from learnpy.progress import changes
from learnpy.progress.backups import Backup, list_backups
from learnpy.progress.changes import Change
from learnpy.progress.document import read_document
from learnpy.progress.errors import ProgressError, why
from learnpy.progress.files import ATTEMPTS_FILE, read_bytes
from learnpy.progress.holdings import Difference, Holdings, difference, holdings
from learnpy.progress.merge import merge
from learnpy.progress.model import Progress
from learnpy.progress.spreadsheet import lessons_table, tries_table, write_file
from learnpy.progress.store import local_now
from learnpy.progress.transfer import read_progress, write_progress
from learnpy.progress.tries import read_tries
from learnpy.record import record
from learnpy.ui.background import BackgroundWork
from learnpy.ui.pages.progress.words import holdings_words
from learnpy.ui.session import Session

ExportKind = Literal["record", "lessons", "tries", "report"]

_SHOWN_AFTER_MS = 200
"""What is quicker than this says nothing before it is done."""


@record
class FoundFile:
    """A file that can be joined."""

    name: str
    progress: Progress
    held: Holdings
    difference: Difference
    """What joining it would change."""


@record
class FoundBackup:
    """A backup, and what going back to it would change."""

    backup: Backup
    size: int
    """Bytes."""
    held: Holdings
    difference: Difference | None
    """None when it cannot be read."""
    problem: str
    """Why it cannot be read; empty when it can."""


class RecordWork(QObject):
    """Does one thing after another, and says how each went."""

    said = Signal(str, bool)
    """A sentence for the learner, and whether all went well."""
    busy = Signal(str)
    """Something takes its time: what is being done."""
    file_found = Signal(object)
    """A `FoundFile`, to be looked at before it is joined."""
    backups_found = Signal(object)
    """A tuple of `FoundBackup`, newest first."""
    changed = Signal(str)
    """The record was changed as asked; the sentence that says so. It can be undone."""

    def __init__(self, session: Session, work: BackgroundWork, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._store = session.store
        self._work = work
        self._change: Change | None = None
        self._doing = ""
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_SHOWN_AFTER_MS)
        self._slow.timeout.connect(self._on_slow)

    @property
    def can_undo(self) -> bool:
        """Whether the last change can be undone without taking away what was learnt since."""
        return self._change is not None and changes.can_be_undone(self._store, self._change)

    def export(self, kind: ExportKind, file: Path, data: bytes = b"") -> None:
        """Write a file for the learner.

        Args:
            kind: What it holds.
            file: Where it goes.
            data: The content of a report, which is made by the window.
        """
        text = self.tr("Writing {file}…").format(file=file.name)
        self._start(text, partial(self._write, kind, file, data), partial(self._on_written, file))

    def look_at(self, file: Path) -> None:
        """Read a file that is to be joined, and tell what that would change."""
        text = self.tr("Reading {file}…").format(file=file.name)
        self._start(text, partial(_read_file, file, self._store.progress), self._on_file)

    def join(self, found: FoundFile) -> None:
        """Join a file that was looked at."""
        task = partial(changes.join, self._store, found.progress, found.name)
        self._start(self.tr("Saving…"), task, partial(self._on_joined, found.name))

    def find_backups(self) -> None:
        """List the backups, and tell what each holds."""
        task = partial(_read_backups, self._store.folder, self._store.progress)
        self._start(self.tr("Reading the backups…"), task, self._on_backups)

    def restore(self, found: FoundBackup, name: str) -> None:
        """Go back to a backup; `name` is what the learner knows it by."""
        task = partial(changes.restore, self._store, found.backup)
        self._start(self.tr("Saving…"), task, partial(self._on_restored, name))

    def undo(self) -> None:
        """Undo the last change."""
        if self._change is None:
            return
        if not self.can_undo:
            self._forget_change()
            text = self.tr(
                "You have gone on since, and undoing would take that away. What was before is "
                "among the backups."
            )
            self.said.emit(text, False)
            return
        task = partial(changes.undo, self._store, self._change)
        self._start(self.tr("Saving…"), task, self._on_undone)

    # In the window's thread again

    def _start(self, doing: str, task, done) -> None:  # noqa: ANN001
        if self._doing:  # a second press, before what the first one asked for is done
            self.busy.emit(self._doing)
            return
        self._doing = doing
        self._slow.start()
        self._work.start(task, partial(self._on_done, done))

    def _on_slow(self) -> None:
        self.busy.emit(self._doing)

    def _on_done(self, done, result: object) -> None:  # noqa: ANN001
        self._slow.stop()
        self._doing = ""
        if isinstance(result, ProgressError):
            # A restored record that could not be saved stands in memory already.
            self._session.reload()
            self.said.emit(str(result), False)
        elif isinstance(result, Exception):
            raise result
        else:
            done(result)

    def _on_written(self, file: Path, _: object) -> None:
        self.said.emit(self.tr("Written to {file}.").format(file=file), True)

    def _on_file(self, found: FoundFile) -> None:
        if found.difference.is_any:
            self.file_found.emit(found)
            return
        text = self.tr("All that is in {file} is here already. Nothing was changed.")
        self.said.emit(text.format(file=found.name), True)

    def _on_backups(self, found: Sequence[FoundBackup]) -> None:
        self.backups_found.emit(tuple(found))

    def _on_joined(self, name: str, change: Change) -> None:
        gained = holdings_words(difference(change.before, change.after).gained)
        text = self.tr("{file} was joined. New here: {what}.")
        if not gained:
            text = self.tr("{file} was joined. It brought other times, and nothing new to count.")
        self._after(change, text.format(file=name, what=gained))

    def _on_restored(self, name: str, change: Change) -> None:
        text = self.tr(
            "Your progress is that of {name} again. What it was before is kept as a backup."
        )
        self._after(change, text.format(name=name))

    def _after(self, change: Change, text: str) -> None:
        self._change = change
        self._session.reload()
        self.changed.emit(text)

    def _on_undone(self, _: object) -> None:
        self._forget_change()
        self._session.reload()
        self.said.emit(self.tr("Undone: your progress is what it was before."), True)

    def _forget_change(self) -> None:
        self._change = None

    # In the thread of the work

    def _write(self, kind: ExportKind, file: Path, data: bytes) -> None:
        course, progress = self._session.course, self._store.progress
        if kind == "record":
            write_progress(progress, file, local_now())
        elif kind == "lessons":
            write_file(file, lessons_table(course, progress))
        elif kind == "tries":
            self._store.save()
            write_file(file, tries_table(course, read_tries(self._store.folder / ATTEMPTS_FILE)))
        else:
            write_file(file, data)


def _read_file(file: Path, present: Progress) -> FoundFile:
    theirs = read_progress(file)
    joined = merge(present, theirs)
    return FoundFile(file.name, theirs, holdings(theirs), difference(present, joined))


def _read_backups(folder: Path, present: Progress) -> tuple[FoundBackup, ...]:
    return tuple(_read_backup(backup, present) for backup in list_backups(folder))


def _read_backup(backup: Backup, present: Progress) -> FoundBackup:
    size = 0
    try:
        size = backup.path.stat().st_size
        progress = read_document(read_bytes(backup.path)).progress
    except (OSError, ProgressError) as error:
        return FoundBackup(backup, size, Holdings(), None, why(error))
    return FoundBackup(backup, size, holdings(progress), difference(present, progress), "")


def said_of(difference_: Difference) -> str:
    """What a change takes away and brings, as sentences."""
    translate = QCoreApplication.translate
    parts: list[str] = []
    if lost := holdings_words(difference_.lost):
        parts.append(translate("RecordWork", "It takes away: {what}.").format(what=lost))
    if gained := holdings_words(difference_.gained):
        parts.append(translate("RecordWork", "It brings: {what}.").format(what=gained))
    if not difference_.is_any:
        return translate("RecordWork", "It is what you have now.")
    if not parts:
        return translate("RecordWork", "It differs in times and places alone.")
    return " ".join(parts)
