"""A child and all the processes it started, ended together.

The child makes itself the head of its tree, so that whoever started it, by `subprocess` or by Qt,
needs to know its process id and nothing more.
"""

import os
import signal
import sys
from contextlib import suppress


def lead_own_tree() -> None:
    """Called in the child: let all that it starts from now on end with it."""
    if sys.platform != "win32":
        with suppress(PermissionError):  # it leads one already
            os.setsid()


def end_tree(process_id: int) -> None:
    """End a child and all that it started, at once; nothing happens if it has ended."""
    if sys.platform == "win32":
        with suppress(OSError):
            os.kill(process_id, signal.SIGTERM)  # which on Windows ends a process on the spot
        return
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process_id, signal.SIGKILL)
    with suppress(ProcessLookupError, PermissionError):
        os.kill(process_id, signal.SIGKILL)
