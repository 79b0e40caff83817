"""The limits that the child holds itself, where the system can: memory and size of files.

Wall time and output are held by whoever started the child, for a program that hangs cannot be
trusted to watch itself.
"""

import errno
import sys
from pathlib import Path
from typing import Any

from learnpy.runner.outcome import LimitName
from learnpy.runner.protocol import Limits

try:
    import resource as _posix_limits
except ImportError:  # Windows
    _posix_limits = None


def hold_limits(limits: Limits) -> None:
    """Set the limits for this process and all that it starts."""
    posix: Any = _posix_limits
    if posix is None:
        return
    _lower(posix, posix.RLIMIT_CORE, 0)
    _lower(posix, posix.RLIMIT_FSIZE, limits.files)
    if sys.platform == "linux":  # macOS does not hold it
        used = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        _lower(posix, posix.RLIMIT_AS, used * posix.getpagesize() + limits.memory)


def _lower(posix: Any, kind: int, value: int) -> None:
    _, most = posix.getrlimit(kind)
    lowest = value if most == posix.RLIM_INFINITY else min(value, most)
    posix.setrlimit(kind, (lowest, most))


def limit_reached(error: BaseException) -> LimitName:
    """Which of our limits an exception comes from, or empty."""
    if isinstance(error, MemoryError):
        return "memory"
    if isinstance(error, OSError) and error.errno == errno.EFBIG:
        return "files"
    return ""
