"""Processes as Windows sees them: `os.kill(id, 0)` is no question there, it presses Ctrl+C."""

import ctypes
import sys

_MAY_WAIT_FOR_IT = 0x00100000  # SYNCHRONIZE
_NOT_YET = 0x102  # WAIT_TIMEOUT


def lives_on_windows(process_id: int) -> bool:
    """Whether a process has not ended."""
    assert sys.platform == "win32"
    kernel = ctypes.WinDLL("kernel32")
    kernel.OpenProcess.restype = ctypes.c_void_p
    handle = ctypes.c_void_p(kernel.OpenProcess(_MAY_WAIT_FOR_IT, False, process_id))
    if not handle:
        return False
    waited = kernel.WaitForSingleObject(handle, 0)
    kernel.CloseHandle(handle)
    return waited == _NOT_YET
