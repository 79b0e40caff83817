"""What a program left in its working folder: the files that it made or changed."""

import contextlib
import dataclasses
import filecmp
import os
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from learnpy.runner.outcome import RunResult, WrittenFile
from learnpy.runner.protocol import RunRequest

MOST_FILES = 100
"""Of more, only the first by name in each folder are told."""
_MOST_LOOKED_AT = 5_000
"""A program may leave a hundred thousand files; nobody waits until they are counted."""
_LEFT_OUT = frozenset({"__pycache__", ".pytest_cache"})
_CLOCK_STEP = 3.0
"""Seconds: no file system keeps times more coarsely."""


def with_written_files(result: RunResult, work: Path, request: RunRequest) -> RunResult:
    """What became of a run, with the files that it left."""
    files, more = written_files(work, request)
    return dataclasses.replace(result, files=files, more_files=more)


def written_files(work: Path, request: RunRequest) -> tuple[tuple[WrittenFile, ...], bool]:
    """The files that a run made or changed, and whether there are more of them.

    Args:
        work: The working folder of the run, which is over.
        request: What was run: its program and its data were put there by LearnPy.
    """
    found: list[WrittenFile] = []
    for looked_at, (path, status) in enumerate(_files_below(work)):
        if len(found) >= MOST_FILES or looked_at >= _MOST_LOOKED_AT:
            return tuple(found), True
        if not _was_given(work, path, status, request):
            found.append(WrittenFile(str(path), status.st_size))
    return tuple(found), False


def _files_below(work: Path) -> Iterator[tuple[PurePosixPath, os.stat_result]]:
    """All plain files, in the order of their names; no link is followed."""
    pending = [PurePosixPath()]
    while pending:
        here = pending.pop()
        folders: list[PurePosixPath] = []
        for name in _names_in(work / here):
            with contextlib.suppress(OSError):
                status = (work / here / name).lstat()
                if stat.S_ISREG(status.st_mode):
                    yield here / name, status
                elif stat.S_ISDIR(status.st_mode) and name not in _LEFT_OUT:
                    folders.append(here / name)
        pending += reversed(folders)


def _names_in(folder: Path) -> list[str]:
    names: list[str] = []
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            names.append(entry.name)
            if len(names) > _MOST_LOOKED_AT:
                break
    return sorted(names)


def _was_given(
    work: Path, path: PurePosixPath, status: os.stat_result, request: RunRequest
) -> bool:
    """Whether a file is one that LearnPy put there, as it was."""
    if str(path) == request.file:
        return _is_text(work / path, status, request.program)
    source = request.data.get(str(path))
    return source is not None and _is_same(work / path, status, Path(source))


def _is_text(file: Path, status: os.stat_result, text: str) -> bool:
    content = text.encode("utf-8", "surrogatepass")
    with contextlib.suppress(OSError):
        return status.st_size == len(content) and file.read_bytes() == content
    return False


def _is_same(file: Path, status: os.stat_result, source: Path) -> bool:
    """A copy has the time of its source, unless the program wrote it."""
    with contextlib.suppress(OSError):
        before = source.stat()
        if status.st_size != before.st_size:
            return False
        apart = abs(status.st_mtime - before.st_mtime)
        if apart == 0:
            return True
        return apart < _CLOCK_STEP and filecmp.cmp(file, source, shallow=False)
    return False


def copy_times(data: Mapping[str, str], work: Path) -> None:
    """Give the copies of data files the times of their sources, so that a change can be seen."""
    for below, source in data.items():
        with contextlib.suppress(OSError):
            before = Path(source).stat()
            os.utime(work / below, ns=(before.st_atime_ns, before.st_mtime_ns))
