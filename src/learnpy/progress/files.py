"""The files of the record in a data folder, read one at a time, and set aside when damaged."""

import contextlib
import errno
import itertools
import os
import stat
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from learnpy.language import say
from learnpy.progress.document import Document, read_document
from learnpy.progress.durable import sync_folder
from learnpy.progress.errors import DamagedError, NewerVersionError
from learnpy.progress.model import time_text

if TYPE_CHECKING:
    from learnpy.progress.backups import Backup

PROGRESS_FILE = "progress.json"
ATTEMPTS_FILE = "attempts.jsonl"

_LARGEST = 256 * 1024 * 1024
"""Bytes. A lifetime of progress is far below this; a file above it is something else."""


def new_id() -> str:
    """An id for a device or a log that nobody else has."""
    return os.urandom(8).hex()


def read_bytes(path: Path) -> bytes:
    """The bytes of a `progress.json`, a backup or an exported file.

    Raises:
        DamagedError: what stands there is not a file of a sensible size.
        OSError: it is not there, or cannot be read.
    """
    check_is_file(path)
    if path.stat().st_size > _LARGEST:
        raise DamagedError(say("it is far too large"))
    return path.read_bytes()


def check_is_file(path: Path) -> None:
    """Raise `DamagedError` when a folder or a pipe stands where a file should be.

    Raises:
        OSError: it is not there.
    """
    try:
        mode = path.stat().st_mode
    except NotADirectoryError as error:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path)) from error
    if stat.S_ISDIR(mode):
        raise DamagedError(say("it is a folder"))
    if not stat.S_ISREG(mode):
        raise DamagedError(say("it is not a file"))


def newest_good_backup(folder: Path) -> "tuple[Backup, Document] | None":
    """The newest backup that can be read."""
    from learnpy.progress.backups import list_backups  # noqa: PLC0415  seldom needed at the start

    for backup in list_backups(folder):
        with contextlib.suppress(DamagedError, NewerVersionError, OSError):
            return backup, read_document(read_bytes(backup.path))
    return None


def set_aside(path: Path, now: datetime) -> Path:
    """Give a damaged file (or the folder in its place) a name of its own, and return that.

    Raises:
        OSError: it could not be renamed.
    """
    stamp = time_text(now).replace(":", "-")
    for number in itertools.count(1):
        more = f"-{number}" if number > 1 else ""
        kept = path.with_name(f"{path.stem}.damaged-{stamp}{more}{path.suffix}")
        if not os.path.lexists(kept):
            path.rename(kept)
            sync_folder(path.parent)
            return kept
    raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
