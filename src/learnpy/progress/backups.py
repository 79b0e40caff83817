"""Dated copies of `progress.json`."""

import contextlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from learnpy.progress.durable import make_folder, replace_file
from learnpy.progress.model import time_text, time_value
from learnpy.record_json import RecordError

FOLDER = "backups"
EVERY = timedelta(minutes=30)
"""At most one backup in this time, unless it is asked for."""

_LATEST = 10
_DAYS = 14
_WEEKS = 12
_NAME = re.compile(
    r"progress-([0-9]{4}-[0-9]{2}-[0-9]{2}T)([0-9]{2})-([0-9]{2})-([0-9.]{9}Z)\.json"
)


@dataclass(frozen=True, slots=True, order=True)
class Backup:
    """A copy of `progress.json`."""

    at: datetime
    path: Path


def list_backups(folder: Path) -> tuple[Backup, ...]:
    """The backups of a data folder, newest first. Other files in there are left alone."""
    found: list[Backup] = []
    with contextlib.suppress(OSError):
        for path in (folder / FOLDER).iterdir():
            match = _NAME.fullmatch(path.name)
            if match is not None:
                with contextlib.suppress(RecordError):
                    day, hour, minute, second = match.groups()
                    found.append(Backup(time_value(f"{day}{hour}:{minute}:{second}"), path))
    return tuple(sorted(found, reverse=True))


def add_backup(folder: Path, data: bytes, now: datetime) -> Backup:
    """Keep a copy of `data`, which is that of `progress.json`.

    Raises:
        OSError: it could not be written.
    """
    make_folder(folder / FOLDER)
    path = _path(folder, now)
    while path.exists():
        now += timedelta(microseconds=1)
        path = _path(folder, now)
    replace_file(path, data)
    return Backup(now, path)


def backup_is_due(folder: Path, now: datetime) -> bool:
    """Whether the newest backup is old enough, or dated in the future by a clock that was wrong."""
    return not any(timedelta(0) <= now - each.at < EVERY for each in list_backups(folder))


def thin_out(folder: Path, now: datetime) -> None:
    """Remove the backups that are not worth their room.

    Raises:
        OSError: one could not be removed.
    """
    backups = list_backups(folder)
    kept = backups_to_keep((each.at for each in backups), now)
    for each in backups:
        if each.at not in kept:
            each.path.unlink(missing_ok=True)


def backups_to_keep(times: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """Which backups stay.

    The last 10, the last of each of 14 days, the last of each of 12 weeks (by UTC), and those
    dated in the future, of which nothing is known.
    """
    newest_first = sorted(set(times), reverse=True)
    kept = {at for at in newest_first if at > now}
    past = [at for at in newest_first if at <= now]
    kept.update(past[:_LATEST])
    days: dict[object, datetime] = {}
    weeks: dict[object, datetime] = {}
    for at in past:
        if now - at < timedelta(days=_DAYS):
            days.setdefault(at.date(), at)
        if now - at < timedelta(weeks=_WEEKS):
            weeks.setdefault(at.isocalendar()[:2], at)
    kept.update(days.values(), weeks.values())
    return frozenset(kept)


def _path(folder: Path, at: datetime) -> Path:
    return folder / FOLDER / f"progress-{time_text(at).replace(':', '-')}.json"
