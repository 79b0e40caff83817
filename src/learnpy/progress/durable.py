"""Bytes that are really on the disk when the call returns.

A file is either replaced as a whole or appended to. Each step is one call to the operating
system, so that the tests can stop the process between any two of them.
"""

import contextlib
import errno
import os
import sys
import time
from pathlib import Path

_BINARY: int = getattr(os, "O_BINARY", 0)
_PRIVATE = 0o600
"""The record is the learner's own: nobody else on the computer reads it."""

_UNFINISHED = ".learnpy-new"
"""The ending of a file that is being written. One that is left over is of no use."""

_REPLACE_TRIES = 20
_REPLACE_WAIT = 0.05
"""Seconds. On Windows a virus scanner or a sync program may hold the file for a moment."""


def make_folder(folder: Path) -> None:
    """Make a folder and those above it; nothing happens when it is there.

    Raises:
        OSError: it could not be made.
    """
    if folder.is_dir():
        return
    if folder.parent != folder:
        make_folder(folder.parent)
    with contextlib.suppress(FileExistsError):
        folder.mkdir()
    if not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))
    with contextlib.suppress(PermissionError):  # the folder above may be closed to us
        sync_folder(folder.parent)


def replace_file(path: Path, data: bytes) -> None:
    """Write a file so that at any moment it holds either all of the old or all of the new.

    Raises:
        OSError: it could not be written; the old file is as it was.
    """
    new = path.with_name(f"{path.name}{_UNFINISHED}")
    try:
        descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY, _PRIVATE)
        try:
            _write(descriptor, data)
            _sync(descriptor)
        finally:
            os.close(descriptor)
        _replace(new, path)
    except OSError:
        with contextlib.suppress(OSError):
            new.unlink()
        raise
    sync_folder(path.parent)


def append_to_file(path: Path, data: bytes, size: int) -> int:
    """Append to a file that is there and has this size, and return its new size.

    Whatever stands behind `size` is cut off: the rest of an append that did not succeed.

    Raises:
        OSError: it could not be written; some of the data may stand behind `size`.
    """
    descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | _BINARY)
    try:
        if os.fstat(descriptor).st_size > size:
            os.ftruncate(descriptor, size)
        _write(descriptor, data)
        _sync(descriptor)
    finally:
        os.close(descriptor)
    return size + len(data)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable, where the platform has a way to ask for it.

    Raises:
        OSError: the disk refused.
    """
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        # Some network and FUSE file systems cannot sync a folder; there is no other way to ask.
        if error.errno not in {errno.EINVAL, errno.ENOTSUP}:
            raise
    finally:
        os.close(descriptor)


if sys.platform == "darwin":
    import fcntl

    def _sync(descriptor: int) -> None:
        # fsync on macOS leaves the data in the disk's own cache.
        try:
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
        except OSError:
            os.fsync(descriptor)

else:

    def _sync(descriptor: int) -> None:
        os.fsync(descriptor)


def _write(descriptor: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def _replace(new: Path, path: Path) -> None:
    for _ in range(_REPLACE_TRIES if sys.platform == "win32" else 0):
        try:
            new.replace(path)
        except PermissionError:
            time.sleep(_REPLACE_WAIT)
        else:
            return
    new.replace(path)


def check_writable(folder: Path) -> None:
    """Raise OSError when no file can be made in a folder.

    Asking the operating system for the rights is not enough: a disk may be read-only, and on
    Windows the answer is wrong for folders.
    """
    probe = folder / f"write-test{_UNFINISHED}"
    os.close(os.open(probe, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY, _PRIVATE))
    probe.unlink()
