"""Which LearnPy this is, and the computer that it runs on."""

import ctypes
import locale
import os
import platform
import sys
from contextlib import suppress

from learnpy.build_record import read_build
from learnpy.doctor.finding import Finding

_OLDEST_PYTHON = (3, 11)
_GIBIBYTE = 1 << 30


def version() -> Finding:
    """LearnPy's version, the day of its sources, and the Python that it runs on."""
    build = read_build()
    made = f"of {build.day.isoformat()}" if build.day else "from a checkout"
    commit = f" ({build.commit[:10]})" if build.commit else ""
    text = f"LearnPy {build.version} {made}{commit}, Python {platform.python_version()}"
    if sys.version_info >= _OLDEST_PYTHON:
        return Finding("version", ok=True, text=text)
    advice = "Install Python 3.11 or newer, and run LearnPy with that."
    return Finding("version", ok=False, text=text, advice=advice)


def system() -> Finding:
    """The system with its version, the processor, and how much memory there is."""
    parts = [
        _system_name(),
        f"{platform.machine()}, {'64' if sys.maxsize > 1 << 32 else '32'} bit",
        f"{os.cpu_count() or 'unknown'} processors",
        f"{memory / _GIBIBYTE:.1f} GB of memory" if (memory := memory_bytes()) else "",
        f"text as {locale.getencoding()}",
        _desktop(),
    ]
    return Finding("system", ok=True, text=", ".join(part for part in parts if part))


def memory_bytes() -> int:
    """The memory of this computer in bytes; 0 where the system does not say."""
    if sys.platform == "win32":
        return _windows_memory()
    with suppress(OSError, ValueError):
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return 0


def _windows_memory() -> int:
    if sys.platform != "win32":
        return 0
    kilobytes = ctypes.c_ulonglong()
    found = ctypes.windll.kernel32.GetPhysicallyInstalledSystemMemory(ctypes.byref(kilobytes))
    return kilobytes.value * 1024 if found else 0


def _system_name() -> str:
    if sys.platform == "win32":
        name = f"Windows {platform.release()} ({platform.version()})"
        is_wine = hasattr(ctypes.WinDLL("ntdll"), "wine_get_version")
        return f"{name}, which is Wine's" if is_wine else name
    if sys.platform == "darwin":
        return f"macOS {platform.mac_ver()[0]}"
    name = f"{platform.system()} {platform.release()}"
    with suppress(OSError):
        name = f"{platform.freedesktop_os_release()['PRETTY_NAME']}, {name}"
    return f"{name}, {' '.join(platform.libc_ver())}".rstrip(", ")


def _desktop() -> str:
    """What draws the windows, on Linux."""
    names = [os.environ.get(name, "") for name in ("XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE")]
    return " on ".join(name for name in names if name)
