"""The guard rail: what a program may not do while an exercise is checked.

It keeps a learner from the answers by accident or out of curiosity. It does not stop somebody who
means to get round it: Python cannot be locked from inside.
"""

import os
import sys
from collections.abc import Callable, Sequence
from typing import Any

_READS = frozenset({"open", "os.listdir", "os.scandir", "os.link", "os.symlink", "os.rename"})
_STARTS = frozenset(
    {
        "os.exec",
        "os.posix_spawn",
        "os.spawn",
        "os.startfile",
        "os.startfile/2",
        "os.system",
        "pty.spawn",
        "subprocess.Popen",
    }
)

Hook = Callable[[str, tuple[Any, ...]], None]


def keep_out_of(private: Sequence[str], *, may_start_programs: bool) -> None:
    """Refuse from now on to read in some folders, and to start other programs.

    There is no way back: a hook stays as long as its process.

    Args:
        private: Folders that hold answers.
        may_start_programs: Whether the program may start others.
    """
    folders = tuple(os.path.normcase(os.path.realpath(folder)) for folder in private)
    sys.addaudithook(_hook(folders, may_start_programs=may_start_programs))


def _hook(
    folders: tuple[str, ...],
    *,
    may_start_programs: bool,
    # Bound here, for the program may put others in their places.
    realpath: Callable[[Any], Any] = os.path.realpath,
    normcase: Callable[[Any], Any] = os.path.normcase,
    fsdecode: Callable[[Any], str] = os.fsdecode,
    separator: str = os.sep,
) -> Hook:
    def is_private(path: Any) -> bool:
        if not isinstance(path, str | bytes | os.PathLike):
            return False  # a number of an open file, or None for the working folder
        real = normcase(realpath(fsdecode(path)))
        return any(real == folder or real.startswith(folder + separator) for folder in folders)

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event in _READS and any(is_private(each) for each in arguments[:1]):
            raise PermissionError(
                "This belongs to the course, and a program that is being checked cannot read it."
            )
        if event in _STARTS and not may_start_programs:
            raise PermissionError("A program that is being checked cannot start other programs.")

    return hook
