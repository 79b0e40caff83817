"""Which processes belong to a run, and how much memory they hold.

A process belongs to the child that it comes from even when it has left its group or lost its
parent: it keeps the session, or the mark that the child put into its environment. On Windows a job
object holds all of them instead, and nobody needs to look.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from learnpy.record import record

MARK = "LEARNPY_TREE"
"""In the environment of a child, and so of all that comes from it: a mark that no other has."""


@record
class _Process:
    id: int
    parent: int
    is_ours: bool
    """It says so itself, by its session or its mark."""
    is_alive: bool
    """It has not ended; one that nobody has buried yet has."""


def new_mark() -> str:
    """A mark for the environment of a child that is about to be started."""
    return os.urandom(12).hex()


def living(head: int, mark: str = "") -> set[int]:
    """The processes of a child's tree that live now, its head among them.

    Args:
        head: The process id of the child.
        mark: What stands in its environment; found there while it lives.
    """
    if sys.platform == "win32":
        return {head}
    look = _in_proc if sys.platform == "linux" else _by_psutil
    return _family(head, mark or mark_of(head), look)


def mark_of(head: int) -> str:
    """The mark of a child that lives; empty where it has ended."""
    if sys.platform == "win32":
        return ""
    look = _mark_in_proc if sys.platform == "linux" else _mark_by_psutil
    return look(head)


def memory_of(process_id: int) -> int:
    """Bytes of memory that a process holds now; 0 where it has ended or cannot be asked."""
    if sys.platform == "win32":
        return 0
    look = _memory_in_proc if sys.platform == "linux" else _memory_by_psutil
    return look(process_id)


def _family(head: int, mark: str, look: Callable[[int, str], Iterator[_Process]]) -> set[int]:
    processes = {process.id: process for process in look(head, mark)}
    family = {head, *(process.id for process in processes.values() if process.is_ours)}
    while (
        children := {process.id for process in processes.values() if process.parent in family}
        - family
    ):
        family |= children
    return {each for each in family if each in processes and processes[each].is_alive}


def _in_proc(head: int, mark: str) -> Iterator[_Process]:
    """All processes there are, as Linux tells them."""
    marked = f"{MARK}={mark}".encode()
    for name in os.listdir("/proc"):  # noqa: PTH208  a thousand objects for nothing
        if not name.isdigit():
            continue
        with suppress(OSError, ValueError, IndexError):  # it has ended meanwhile, or is not ours
            # The name, in brackets, may hold anything.
            stat = _read(f"/proc/{name}/stat").rpartition(b")")[2].split()
            state, parent, session = stat[0], int(stat[1]), int(stat[3])
            is_ours = session == head
            with suppress(OSError):
                is_ours = is_ours or bool(mark and marked in _read(f"/proc/{name}/environ"))
            yield _Process(int(name), parent, is_ours, state not in b"ZX")


def _mark_in_proc(head: int) -> str:
    with suppress(OSError):
        for entry in _read(f"/proc/{head}/environ").split(b"\0"):
            if entry.startswith(f"{MARK}=".encode()):
                return entry.partition(b"=")[2].decode("ascii", "replace")
    return ""


def _read(path: str) -> bytes:
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123  a thousand objects for nothing
        return file.read()


def _memory_in_proc(process_id: int) -> int:
    with suppress(OSError, ValueError, IndexError):
        pages = int(Path(f"/proc/{process_id}/statm").read_bytes().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE")
    return 0


def _mark_by_psutil(head: int) -> str:
    import psutil  # noqa: PLC0415

    with suppress(psutil.Error, OSError):
        return psutil.Process(head).environ().get(MARK, "")
    return ""


def _by_psutil(head: int, mark: str) -> Iterator[_Process]:
    """All processes there are, where the system has no folder that tells them (macOS)."""
    import psutil  # noqa: PLC0415  not on every system, and not before it is needed

    for process in psutil.process_iter():
        with suppress(psutil.Error, OSError):
            parent, is_alive = process.ppid(), process.status() != psutil.STATUS_ZOMBIE
            is_ours = False
            with suppress(psutil.Error, OSError):
                is_ours = os.getsid(process.pid) == head
            with suppress(psutil.Error, OSError):
                is_ours = is_ours or bool(mark and process.environ().get(MARK) == mark)
            yield _Process(process.pid, parent, is_ours, is_alive)


def _memory_by_psutil(process_id: int) -> int:
    import psutil  # noqa: PLC0415

    with suppress(psutil.Error, OSError):
        return psutil.Process(process_id).memory_info().rss
    return 0
