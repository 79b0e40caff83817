"""The limits of a run that are seen from outside: files, processes, and memory of all together.

Whoever started the child looks a few times a second. Where only one process runs and little is
written, a look costs next to nothing.
"""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from learnpy.runner.outcome import LimitName
from learnpy.runner.process_family import living, memory_of
from learnpy.runner.protocol import RunFolder, RunRequest

LOOK_SECONDS = 0.2
"""How often to look."""
_FLOOD = 4
"""So many times the processes that there may be are too many at once."""
_BLOCK = 4096
"""Bytes that the smallest file takes of a disk."""


class Watch:
    """Looks at one run."""

    def __init__(
        self,
        request: RunRequest,
        folder: RunFolder,
        head: int,
        *,
        watches_memory: bool = sys.platform == "darwin",
    ) -> None:
        """Begin to watch, right before the child gets its request.

        Args:
            request: What is run, with its limits.
            folder: The folder of the run.
            head: The process id of the child.
            watches_memory: Whether the memory of a single process is watched too. Elsewhere than on
                macOS the system holds that limit itself.
        """
        self._limits = request.limits
        self._folder = folder
        self._head = head
        self._watches_memory = watches_memory
        self._were_too_many = False
        self._given = _given_size(request.data)
        self._used = memory_of(head)

    def look(self) -> LimitName:
        """The limit that is passed now, or empty."""
        if self.files_are_too_large():
            return "files"
        if self._folder.starts_file.exists():
            processes = living(self._head)
            if self._are_too_many(len(processes)):
                return "processes"
            return "memory" if self._memory(processes) > self._limits.memory else ""
        if self._watches_memory and self._memory([self._head]) > self._limits.memory:
            return "memory"
        return ""

    def files_are_too_large(self) -> bool:
        """Whether more is written than may be; also asked when the run is over."""
        most = self._limits.files + self._given
        written = 0
        for folder in (self._folder.work, self._folder.temporary):
            for size in _sizes(folder):
                written += size
                if written > most:
                    return True
        return False

    def _are_too_many(self, processes: int) -> bool:
        """Whether so many stay: copies that start others all at once are refused a moment later."""
        were, self._were_too_many = self._were_too_many, processes > self._limits.processes
        is_flood = processes > self._limits.processes * _FLOOD
        return is_flood or (were and self._were_too_many)

    def _memory(self, processes: Iterable[int]) -> int:
        """Bytes on top of what the warm child used; copies of it share that."""
        return sum(max(0, memory_of(each) - self._used) for each in processes)


def _given_size(data: Mapping[str, str]) -> int:
    """What LearnPy itself puts into the folder."""
    size = _BLOCK
    for source in data.values():
        with suppress(OSError):
            size += _on_disk(Path(source).stat().st_size)
    return size


def _sizes(folder: Path) -> Iterator[int]:
    pending = [str(folder)]
    while pending:
        with suppress(OSError), os.scandir(pending.pop()) as entries:
            for entry in entries:
                with suppress(OSError):  # gone meanwhile
                    if entry.is_dir(follow_symlinks=False):
                        pending.append(entry.path)
                        yield _BLOCK
                    else:
                        yield _on_disk(entry.stat(follow_symlinks=False).st_size)


def _on_disk(size: int) -> int:
    return -(-size // _BLOCK) * _BLOCK
