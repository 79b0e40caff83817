"""A child and all the processes it started, ended together.

The child makes itself the head of its tree, so that whoever started it, by `subprocess` or by Qt,
needs to know its process id, and the mark that it was given.
"""

import os
import signal
import sys
from contextlib import suppress

from learnpy.runner.process_family import living, mark_of

_END_WITH_PARENT = 1  # PR_SET_PDEATHSIG of <sys/prctl.h>
_ROUNDS = 5
"""How often the stragglers are looked for: one may start another while it is being ended."""


def lead_own_tree() -> None:
    """Called in the child: let all that it starts from now on end with it.

    On Linux the child also ends when the thread ends that started it.
    """
    if sys.platform == "win32":
        import learnpy.runner.windows_job  # noqa: F401, PLC0415  loaded before the run wants it

        return
    with suppress(PermissionError):  # it leads one already
        os.setsid()
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415  takes a while, and only the child needs it

        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_END_WITH_PARENT, signal.SIGKILL)


def end_tree(process_id: int, mark: str = "") -> None:
    """End a child and all that it started, at once; nothing happens if all has ended.

    Args:
        process_id: The child's.
        mark: The mark in its environment, by which what it started is known after its own end.
    """
    if sys.platform == "win32":
        # This ends a process on the spot there, and its job ends the rest: see `windows_job`.
        _end(process_id, signal.SIGTERM)
        return
    mark = mark or mark_of(process_id)
    stragglers = living(process_id, mark) - {process_id}
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process_id, signal.SIGKILL)
    _end(process_id, signal.SIGKILL)
    for _ in range(_ROUNDS):
        for straggler in stragglers:
            _end(straggler, signal.SIGKILL)
        stragglers = living(process_id, mark) - stragglers - {process_id}
        if not stragglers:
            break


def _end(process_id: int, how: int) -> None:
    with suppress(OSError):
        os.kill(process_id, how)
