"""What can be done to a whole record and undone: join another one, go back to a backup.

Before each, the record as it is becomes a backup, so that whatever happens nothing is lost.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from learnpy.progress.events import ProgressJoined
from learnpy.progress.model import Progress
from learnpy.record import record

if TYPE_CHECKING:
    from learnpy.progress.backups import Backup
    from learnpy.progress.store import ProgressStore


@record
class Change:
    """A record was joined, or a backup was restored."""

    before: Progress
    after: Progress
    kept: str
    """File name of the backup that holds what was before; empty where there was nothing."""


def join(store: "ProgressStore", theirs: Progress, source: str) -> Change:
    """Join another record to the open one.

    Args:
        store: The open record.
        theirs: What is joined to it.
        source: Where it came from, for a person who reads the log.

    Raises:
        SaveError: it could not be saved; the text says whether anything was changed.
    """
    before = store.progress
    kept = store.keep_backup()
    after = store.record(ProgressJoined(source, theirs))
    store.save()
    return Change(before, after, kept.path.name if kept else "")


def restore(store: "ProgressStore", backup: "Backup") -> Change:
    """Go back to a backup.

    Raises:
        ProgressError: the backup cannot be read, or the record cannot be saved.
    """
    before = store.progress
    kept = store.restore(backup)
    return Change(before, store.progress, kept.path.name if kept else "")


def can_be_undone(store: "ProgressStore", change: Change) -> bool:
    """Whether nothing was learnt since, which undoing would take away."""
    return store.progress.lessons == change.after.lessons


def undo(store: "ProgressStore", change: Change) -> None:
    """Go back to what was before a change. The time of use since then stays counted.

    Raises:
        SaveError: it could not be saved.
    """
    activity = _with_time_since(store, change)
    before = Progress(change.before.lessons, activity, change.before.current)
    store.go_back(before, change.kept)


def _with_time_since(store: "ProgressStore", change: Change) -> Mapping[str, Mapping[str, int]]:
    device = store.device
    activity = dict(change.before.activity)
    for day, devices in store.progress.activity.items():
        since = devices.get(device, 0) - change.after.activity.get(day, {}).get(device, 0)
        if since > 0:
            before = activity.get(day, {})
            activity[day] = {**before, device: before.get(device, 0) + since}
    return activity
