"""The limits that the child holds itself, where the system can: memory and size of each file.

Processes are counted in `learnpy.runner.guard.process_count`. Wall time, output and all that the
child cannot hold is held by whoever started it (`learnpy.runner.watch`), for a program that hangs
cannot be trusted to watch itself.
"""

import errno
import sys
from contextlib import suppress
from typing import Any

from learnpy.runner.guard.process_count import is_process_limit
from learnpy.runner.outcome import LimitName
from learnpy.runner.protocol import Limits

try:
    import resource as _posix_limits
except ImportError:  # Windows
    _posix_limits = None

_NO_MEMORY = {8, 14, 1455}  # ERROR_NOT_ENOUGH_MEMORY, ERROR_OUTOFMEMORY, ERROR_COMMITMENT_LIMIT
_NO_PROCESS = 1816  # ERROR_NOT_ENOUGH_QUOTA, from starting one more than a job may have
"""What Windows says at the limits of a job."""


def hold_limits(limits: Limits) -> None:
    """Set the limits for this process and all that it starts."""
    if sys.platform == "win32":
        from learnpy.runner.windows_job import enter_job  # noqa: PLC0415  on Windows only

        with suppress(OSError):  # a system that has no job for it runs the program all the same
            enter_job(limits.memory, limits.processes)
        return
    posix: Any = _posix_limits
    if posix is None:
        return
    _lower(posix, posix.RLIMIT_CORE, 0)
    _lower(posix, posix.RLIMIT_FSIZE, limits.files)
    if sys.platform == "linux":  # macOS does not hold it
        with open("/proc/self/statm", "rb", buffering=0) as file:  # noqa: PTH123  four times as fast
            used = int(file.read().split()[0])
        _lower(posix, posix.RLIMIT_AS, used * posix.getpagesize() + limits.memory)


def _lower(posix: Any, kind: int, value: int) -> None:
    _, most = posix.getrlimit(kind)
    lowest = value if most == posix.RLIM_INFINITY else min(value, most)
    posix.setrlimit(kind, (lowest, most))


def limit_reached(error: BaseException) -> LimitName:
    """Which of our limits an exception comes from, or empty."""
    windows = getattr(error, "winerror", None) if isinstance(error, OSError) else None
    if isinstance(error, MemoryError) or windows in _NO_MEMORY:
        return "memory"
    if isinstance(error, OSError) and error.errno == errno.EFBIG:
        return "files"
    return "processes" if is_process_limit(error) or windows == _NO_PROCESS else ""
