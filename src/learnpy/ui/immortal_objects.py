"""A guard against a fault of PySide6 6.12 on Python 3.11: its calls lose references.

Each call that gives back nothing loses a reference to None, each `Signal.emit` one to True. From
Python 3.12 on these objects are immortal and nothing happens. On 3.11 their counts run down, and
after some ten thousand calls Python aborts with "deallocating None". So the counts are raised
once, out of reach.
"""

import ctypes
import sys

_IMMORTAL_SINCE = (3, 12)
_PLENTY = 1 << 40


def keep_immortal() -> None:
    """Make sure that None, True, False and NotImplemented are never freed; again does no harm."""
    if sys.implementation.name != "cpython" or sys.version_info >= _IMMORTAL_SINCE:
        return
    for each in (None, True, False, NotImplemented):
        count = ctypes.c_ssize_t.from_address(id(each))
        if count.value < _PLENTY:
            count.value += _PLENTY
