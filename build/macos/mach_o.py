"""Finds programs and libraries for macOS, and reads of them which system they are made for."""

from pathlib import Path

from macholib.mach_o import (
    CPU_TYPE_NAMES,
    LC_BUILD_VERSION,
    LC_VERSION_MIN_MACOSX,
    PLATFORM_MACOS,
)
from macholib.MachO import MachO
from macholib.util import iter_platform_files

Version = tuple[int, int]


def mach_o_files(folder: Path) -> list[Path]:
    """The programs and libraries below a folder, also those of wheels; links are no files."""
    return sorted(Path(file) for file in iter_platform_files(str(folder)))


def oldest_macos(file: Path) -> Version | None:
    """The oldest macOS that a file is made for, on Apple's own processors.

    None where it does not say, or is not for them.
    """
    versions = [
        _version(command.version if load.cmd == LC_VERSION_MIN_MACOSX else command.minos)
        for part in MachO(str(file), allow_unknown_load_commands=True).headers
        if CPU_TYPE_NAMES.get(part.header.cputype) == "ARM64"
        for load, command, _ in part.commands
        if load.cmd == LC_VERSION_MIN_MACOSX
        or (load.cmd == LC_BUILD_VERSION and command.platform == PLATFORM_MACOS)
    ]
    return max(versions, default=None)


def _version(number: int) -> Version:
    return number >> 16, number >> 8 & 0xFF
