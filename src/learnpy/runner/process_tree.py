"""A child and all the processes it started, ended together.

The child makes itself the head of its tree, so that whoever started it, by `subprocess` or by Qt,
needs to know its process id and nothing more.
"""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

_MARK = "LEARNPY_TREE"
"""In the environment of whatever a child starts: the process id of the child."""
_END_WITH_PARENT = 1  # PR_SET_PDEATHSIG of <sys/prctl.h>
_ROUNDS = 5
"""How often the stragglers are looked for: one may start another while it is being ended."""


def lead_own_tree() -> None:
    """Called in the child: let all that it starts from now on end with it.

    On Linux the child also ends when the thread ends that started it.
    """
    os.environ[_MARK] = str(os.getpid())
    if sys.platform == "win32":
        return
    with suppress(PermissionError):  # it leads one already
        os.setsid()
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415  takes a while, and only the child needs it

        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_END_WITH_PARENT, signal.SIGKILL)


def end_tree(process_id: int) -> None:
    """End a child and all that it started, at once; nothing happens if it has ended."""
    if sys.platform == "win32":
        _end(process_id, signal.SIGTERM)  # which on Windows ends a process on the spot
        return
    # What left the group is found while the head is there to be its parent.
    stragglers = set(_stragglers(process_id))
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process_id, signal.SIGKILL)
    _end(process_id, signal.SIGKILL)
    for _ in range(_ROUNDS):
        for straggler in stragglers:
            _end(straggler, signal.SIGKILL)
        stragglers = set(_stragglers(process_id)) - stragglers
        if not stragglers:
            break


def _end(process_id: int, how: int) -> None:
    with suppress(OSError):
        os.kill(process_id, how)


def _stragglers(head: int) -> Iterator[int]:
    """Processes of a tree that have left its group, where the system lets us look (Linux)."""
    if sys.platform != "linux":
        return
    parents: dict[int, int] = {}
    mark = f"{_MARK}={head}".encode()
    for folder in Path("/proc").iterdir():
        if not folder.name.isdigit():
            continue
        with suppress(OSError, ValueError, IndexError):  # it has ended meanwhile, or is not ours
            process_id = int(folder.name)
            # The name, in brackets, may hold anything.
            fields = (folder / "stat").read_bytes().rpartition(b")")[2].split()
            state, parent, session = fields[0], int(fields[1]), int(fields[3])
            parents[process_id] = parent
            ours = session == head or mark in (folder / "environ").read_bytes().split(b"\0")
            if ours and process_id != head and state != b"Z":
                yield process_id
    yield from _descendants(head, parents)


def _descendants(head: int, parents: dict[int, int]) -> Iterator[int]:
    family = {head}
    while True:
        children = {child for child, parent in parents.items() if parent in family} - family
        if not children:
            return
        yield from children
        family |= children
