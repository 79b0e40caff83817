"""A run on Windows: its processes are held together, and within limits, by a job object.

The child puts itself into a job right before the program begins, so all that the program starts is
in it too and cannot leave. The child has the only handle: when it ends, however it ends, Windows
closes the job and ends the rest. So whoever wants to stop a run ends the child and nothing else.
"""

import ctypes
import os
import sys
from ctypes import wintypes

from learnpy.record import record

# For type checkers too: on another system they pass over all that is below.
assert sys.platform == "win32", "job objects are a thing of Windows"

_LIMIT_PROCESSES = 0x0008
_LIMIT_MEMORY = 0x0200
_NO_CRASH_DIALOG = 0x0400
_END_WITH_HANDLE = 0x2000
_EXTENDED_LIMITS = 9  # JobObjectExtendedLimitInformation
_MAY_WAIT_FOR_IT = 0x00100000  # SYNCHRONIZE
_ONCE = 0x8  # WT_EXECUTEONLYONCE
_FOR_EVER = 0xFFFFFFFF


class _Limits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION, with the structures in it written out."""

    _fields_ = (
        ("process_time", wintypes.LARGE_INTEGER),
        ("job_time", wintypes.LARGE_INTEGER),
        ("flags", wintypes.DWORD),
        ("least_working_set", ctypes.c_size_t),
        ("most_working_set", ctypes.c_size_t),
        ("processes", wintypes.DWORD),
        ("affinity", ctypes.c_size_t),
        ("priority", wintypes.DWORD),
        ("scheduling", wintypes.DWORD),
        ("transfers", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_memory", ctypes.c_size_t),
    )


class _MemoryCounters(ctypes.Structure):
    """PROCESS_MEMORY_COUNTERS_EX."""

    _fields_ = (
        ("size", wintypes.DWORD),
        ("faults", wintypes.DWORD),
        ("other", ctypes.c_size_t * 8),
        ("private", ctypes.c_size_t),
    )


@record
class Job:
    """A job object; it lives until the process that made it ends."""

    handle: int

    def set_limits(self, memory: int, processes: int) -> None:
        """Hold the processes of the job in bounds, from now on.

        Args:
            memory: Bytes that all of them together may have, those they have now among them.
            processes: How many may live at a time.

        Raises:
            OSError: Windows refuses.
        """
        flags = _LIMIT_MEMORY | _LIMIT_PROCESSES | _END_WITH_HANDLE | _NO_CRASH_DIALOG
        limits = _Limits(flags=flags, memory=memory, processes=processes)
        size = ctypes.sizeof(limits)
        _check(
            _kernel.SetInformationJobObject(self.handle, _EXTENDED_LIMITS, _at(limits), size),
            "SetInformationJobObject",
        )

    def add_this_process(self) -> None:
        """Put the process that calls this into the job, for good.

        Raises:
            OSError: Windows refuses.
        """
        us = _kernel.GetCurrentProcess()
        _check(_kernel.AssignProcessToJobObject(self.handle, us), "AssignProcessToJobObject")

    def end_with_parent(self) -> None:
        """Let Windows end the job when the process ends that started this one.

        Raises:
            OSError: Windows refuses, or it has ended.
        """
        parent = _kernel.OpenProcess(_MAY_WAIT_FOR_IT, False, os.getppid())
        _check(parent, "OpenProcess")
        # Windows itself is to call `TerminateJobObject(job, ...)`: a thread of Python's would wait
        # until a C loop lets go of the interpreter.
        waiting = wintypes.HANDLE()
        done = _kernel.RegisterWaitForSingleObject(
            ctypes.byref(waiting), parent, _terminate_job, self.handle, _FOR_EVER, _ONCE
        )
        _check(done, "RegisterWaitForSingleObject")


def enter_job(memory: int, processes: int) -> Job:
    """Put the process that calls this into a job of its own.

    Args:
        memory: Bytes that the job may have on top of what this process uses now.
        processes: Processes that may live at a time, this one among them.

    Raises:
        OSError: Windows refuses; on Windows 10 and newer it has no reason to.
    """
    job = Job(_kernel.CreateJobObjectW(None, None))
    _check(job.handle, "CreateJobObject")
    job.set_limits(used_memory() + memory, processes)
    job.add_this_process()
    job.end_with_parent()
    return job


def used_memory() -> int:
    """Bytes that Windows has promised to the process that calls this.

    Raises:
        OSError: Windows does not tell.
    """
    counters = _MemoryCounters(size=ctypes.sizeof(_MemoryCounters))
    us = _kernel.GetCurrentProcess()
    done = _kernel.K32GetProcessMemoryInfo(us, _at(counters), counters.size)
    _check(done, "GetProcessMemoryInfo")
    return counters.private


def _at(structure: ctypes.Structure) -> ctypes.c_void_p:
    return ctypes.cast(ctypes.byref(structure), ctypes.c_void_p)


def _check(result: int | None, what: str) -> None:
    if not result:
        error = ctypes.WinError(ctypes.get_last_error())
        error.add_note(f"said by {what}")
        raise error


def _load_kernel() -> ctypes.WinDLL:
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    handle, flag, number = wintypes.HANDLE, wintypes.BOOL, wintypes.DWORD
    anywhere = ctypes.c_void_p
    # fmt: off
    for name, result, arguments in (
        ("CreateJobObjectW", handle, (anywhere, wintypes.LPCWSTR)),
        ("SetInformationJobObject", flag, (handle, ctypes.c_int, anywhere, number)),
        ("AssignProcessToJobObject", flag, (handle, handle)),
        ("GetCurrentProcess", handle, ()),
        ("OpenProcess", handle, (number, flag, number)),
        ("RegisterWaitForSingleObject", flag,
            (anywhere, handle, anywhere, handle, number, number)),
        ("K32GetProcessMemoryInfo", flag, (handle, anywhere, number)),
    ):
        function = getattr(kernel, name)
        function.restype, function.argtypes = result, arguments
    # fmt: on
    return kernel


_kernel = _load_kernel()
_terminate_job = ctypes.cast(_kernel.TerminateJobObject, ctypes.c_void_p)
