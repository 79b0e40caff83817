"""Reads of a program or library for macOS which system it is made for."""

import struct
from collections.abc import Iterator

Version = tuple[int, int]

_THIN = {b"\xcf\xfa\xed\xfe": "<", b"\xfe\xed\xfa\xcf": ">"}
"""The first bytes of a file for one processor of 64 bits, and the order of its bytes."""
_FAT = {b"\xca\xfe\xba\xbe": (">IIIII", 2), b"\xca\xfe\xba\xbf": (">IIQQII", 2)}
"""The first bytes of a file for several, how each is told of, and where the offset stands."""
_HEADER = 32
_ARM64 = 0x0100000C
_FOR_MACOS = 0x24
_FOR_A_SYSTEM = 0x32
_MACOS = 1
_MOST_PROCESSORS = 16
"""Java's classes begin with the same bytes as a file for several; they name more."""


def is_mach_o(head: bytes) -> bool:
    """Whether a file that begins like this, with eight bytes or more, is for macOS."""
    if head[:4] in _FAT:
        return 0 < struct.unpack(">I", head[4:8])[0] <= _MOST_PROCESSORS
    return head[:4] in _THIN


def oldest_macos(content: bytes) -> Version | None:
    """The oldest macOS that a file is made for, on Apple's own processors.

    None where it does not say, or is not for them.
    """
    versions = [version for part in _parts(content) for version in _versions(part)]
    return max(versions, default=None)


def _parts(content: bytes) -> Iterator[bytes]:
    if content[:4] not in _FAT:
        yield content
        return
    form, at = _FAT[content[:4]]
    (count,) = struct.unpack_from(">I", content, 4)
    for index in range(count):
        told = struct.unpack_from(form, content, 8 + index * struct.calcsize(form))
        if told[0] == _ARM64:
            yield content[told[at] : told[at] + told[at + 1]]


def _versions(content: bytes) -> Iterator[Version]:
    order = _THIN.get(content[:4])
    if order is None or struct.unpack_from(f"{order}I", content, 4)[0] != _ARM64:
        return
    (commands,) = struct.unpack_from(f"{order}I", content, 16)
    at = _HEADER
    for _ in range(commands):
        command, size, first, second = struct.unpack_from(f"{order}IIII", content, at)
        if command == _FOR_MACOS:
            yield _version(first)
        elif command == _FOR_A_SYSTEM and first == _MACOS:
            yield _version(second)
        at += size


def _version(number: int) -> Version:
    return number >> 16, number >> 8 & 0xFF
