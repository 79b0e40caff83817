"""Which files a course folder has, seen without opening one.

The window does this at each start to learn whether the prepared catalog is still true, so it
imports nothing heavy.
"""

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

from learnpy.record import record

TEXT_LIMIT = 1_000_000
"""Bytes of a file that is read as text."""
DATA_LIMIT = 5_000_000
"""Bytes of a data file or a picture."""

_DEEPEST = 8
"""Folders within folders; a course has four."""
_MOST_FILES = 300_000
"""More than the largest course has: this is somebody's home folder."""
_EDITORS_ENDINGS = ("~", ".bak", ".orig", ".pyc", ".swp", ".tmp")
_SYSTEM_FILES = frozenset({"__pycache__", "Thumbs.db", "desktop.ini"})


@record
class FoundFile:
    """A file of the course, as a scan sees it."""

    path: str
    """Below the course folder, with forward slashes."""
    size: int
    changed: int
    """When it was last written, in nanoseconds."""
    is_link: bool


class TooManyFilesError(Exception):
    """The folder holds far more than a course."""


def scan_files(course_folder: Path) -> list[FoundFile]:
    """All files of a course in order of path; those of editors and systems are left out.

    Raises:
        OSError: the folder cannot be listed.
        TooManyFilesError: this is no course folder.
    """
    found: list[FoundFile] = []
    for file in _walk(str(course_folder), "", 0):
        found.append(file)
        if len(found) > _MOST_FILES:
            raise TooManyFilesError(f"more than {_MOST_FILES} files in {course_folder}")
    return sorted(found, key=lambda file: file.path)


def is_ignored(name: str) -> bool:
    """Whether a file or folder of this name belongs to an editor or the system."""
    hidden = name.startswith((".", "#"))
    return hidden or name in _SYSTEM_FILES or name.endswith(_EDITORS_ENDINGS)


def _walk(folder: str, path: str, depth: int) -> Iterator[FoundFile]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if is_ignored(entry.name):
                continue
            below = f"{path}/{entry.name}" if path else entry.name
            if entry.is_dir(follow_symlinks=False) and not _is_junction(entry):
                if depth < _DEEPEST:
                    yield from _walk(entry.path, below, depth + 1)
                continue
            is_link = entry.is_symlink() or _is_junction(entry)
            # A pipe or a device is no file: reading it might never end.
            if is_link or entry.is_file(follow_symlinks=False):
                status = entry.stat(follow_symlinks=False)
                yield FoundFile(below, status.st_size, status.st_mtime_ns, is_link)


def _is_junction(entry: os.DirEntry[str]) -> bool:
    """Whether this is Windows' link to a folder that everybody may make."""
    if sys.platform != "win32":
        return False
    tag = entry.stat(follow_symlinks=False).st_reparse_tag
    return tag == stat.IO_REPARSE_TAG_MOUNT_POINT
