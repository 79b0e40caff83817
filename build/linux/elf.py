"""Reads ELF files, in which Linux keeps programs and libraries, as the loader reads them.

Only what is loaded is looked at, by the program headers. The sections are for other tools.
"""

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_LOAD, _DYNAMIC = 1, 2
"""Kinds of segments."""
_STRTAB, _VERNEED, _VERNEEDNUM = 5, 0x6FFFFFFE, 0x6FFFFFFF
"""Entries of the dynamic section: where names are, and what versions of libraries are wanted."""
_HEADER, _ENTRY = 64, 56
"""Bytes of the file's header, and of each program header."""
_TABLE_AT, _OFFSET_AT = 32, 8
"""Where the file's header says where the program headers are, and where one says its place."""
_SECTIONS = ((40, 8), (58, 6))
"""Where the file's header tells of sections, and in how many bytes."""
_GLIBC = re.compile(r"GLIBC_(\d+)\.(\d+)(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of the file that the loader maps, or reads."""

    kind: int
    flags: int
    offset: int
    address: int
    file_size: int
    memory_size: int
    alignment: int

    @property
    def is_mappable(self) -> bool:
        """Whether it begins in the file as it does in memory, counted in pages."""
        return (self.offset - self.address) % max(self.alignment, 1) == 0

    def holds(self, place: int, length: int) -> bool:
        """Whether some bytes of the file are among those that it maps."""
        end = self.offset + self.file_size
        return self.kind == _LOAD and self.offset <= place and place + length <= end


class Elf:
    """One 64-bit, little-endian ELF file: all that LearnPy is made for."""

    def __init__(self, content: bytes) -> None:
        """Read the headers.

        Raises:
            ValueError: it is no such file.
        """
        if content[:6] != b"\x7fELF\x02\x01":
            raise ValueError("not a 64-bit little-endian ELF file")
        self.content = content
        self._table = struct.unpack_from("<Q", content, _TABLE_AT)[0]
        size, count = struct.unpack_from("<HH", content, 54)
        if size != _ENTRY:
            raise ValueError(f"a program header of {size} bytes")
        self.segments = [self._segment(self._table + n * _ENTRY) for n in range(count)]

    def _segment(self, at: int) -> Segment:
        kind, flags, offset, address, _, in_file, in_memory, alignment = struct.unpack_from(
            "<IIQQQQQQ", self.content, at
        )
        return Segment(kind, flags, offset, address, in_file, in_memory, alignment)

    def loads_as(self, other: "Elf") -> bool:
        """Whether the two are the same in memory, so that one does what the other does."""
        return self.in_memory() == other.in_memory()

    def in_memory(self) -> list[tuple[object, ...]] | None:
        """All that the loader is told, and the bytes that it maps; None if it would refuse them."""
        if not all(each.is_mappable for each in self.segments if each.kind == _LOAD):
            return None
        found: list[tuple[object, ...]] = []
        for each in self.segments:
            shape = (each.kind, each.flags, each.address, each.file_size, each.memory_size)
            content = self._without_headers(each) if each.kind == _LOAD else b""
            found.append((*shape, each.alignment, content))
        return found

    def _without_headers(self, segment: Segment) -> bytes:
        """What it maps, with zeros for the headers: they say where in the file something is."""
        content = bytearray(self.content[segment.offset : segment.offset + segment.file_size])
        table = (self._table, self._table + _ENTRY * len(self.segments))
        for begin, end in ((0, _HEADER), table):
            first, last = (
                min(max(place - segment.offset, 0), len(content)) for place in (begin, end)
            )
            content[first:last] = bytes(last - first)
        return bytes(content)

    def packed(self) -> bytes:
        """A file that is the same in memory, and holds nothing but what is mapped.

        Raises:
            ValueError: it is laid out in a way in which this is not known to be safe.
        """
        made = bytearray()
        moved: list[tuple[Segment, int]] = []
        mapped = (each for each in self.segments if each.kind == _LOAD and each.file_size)
        for each in sorted(mapped, key=lambda each: each.offset):
            at = len(made) + (each.address - len(made)) % max(each.alignment, 1)
            if at > each.offset:
                raise ValueError("two parts of memory share a part of the file")
            made += bytes(at - len(made))
            made += self.content[each.offset : each.offset + each.file_size]
            moved.append((each, at))
        if not moved or moved[0][0].offset:
            raise ValueError("the header is not mapped")
        table = _new_place(moved, self._table, _ENTRY * len(self.segments))
        struct.pack_into("<Q", made, _TABLE_AT, table)
        for number, each in enumerate(self.segments):
            place = each.address % max(each.alignment, 1)
            if each.file_size:
                place = _new_place(moved, each.offset, each.file_size)
            struct.pack_into("<Q", made, table + number * _ENTRY + _OFFSET_AT, place)
        for begin, length in _SECTIONS:
            made[begin : begin + length] = bytes(length)
        return bytes(made)

    def versions(self) -> Iterator[str]:
        """The versions of libraries that it asks for, such as `GLIBC_2.34`."""
        entries = dict(self._dynamic())
        if _VERNEED not in entries:
            return
        names = self._at(entries[_STRTAB])
        at = self._at(entries[_VERNEED])
        for _ in range(entries[_VERNEEDNUM]):
            count, to_first, to_next = struct.unpack_from("<xxH4xII", self.content, at)
            version = at + to_first
            for _ in range(count):
                name, to_other = struct.unpack_from("<8xII", self.content, version)
                begin = names + name
                end = self.content.index(b"\0", begin)
                yield self.content[begin:end].decode("ascii")
                version += to_other
            at += to_next

    def _dynamic(self) -> Iterator[tuple[int, int]]:
        for segment in self.segments:
            if segment.kind == _DYNAMIC:
                end = segment.offset + segment.file_size
                yield from struct.iter_unpack("<qQ", self.content[segment.offset : end])

    def _at(self, address: int) -> int:
        """Where in the file an address of memory is."""
        for each in self.segments:
            if each.kind == _LOAD and 0 <= address - each.address < each.file_size:
                return address - each.address + each.offset
        raise ValueError(f"no part of the file is loaded at {address:#x}")


def _new_place(moved: list[tuple[Segment, int]], place: int, length: int) -> int:
    """Where in the packed file some bytes are, by where the segments begin in it."""
    for segment, at in moved:
        if segment.holds(place, length):
            return place - segment.offset + at
    raise ValueError("the loader reads something that is not mapped")


def elf_files(folder: Path) -> Iterator[tuple[Path, Elf]]:
    """The programs and libraries in a folder and below it."""
    for file in sorted(folder.rglob("*")):
        if file.is_symlink() or not file.is_file():
            continue
        with file.open("rb") as stream:
            if stream.read(4) != b"\x7fELF":
                continue
        yield file, Elf(file.read_bytes())


def glibc_of(elf: Elf) -> tuple[int, int]:
    """The oldest C library on which it runs: (2, 34); (0, 0) where it asks for none."""
    asked = (_GLIBC.fullmatch(name) for name in elf.versions())
    return max(((int(found[1]), int(found[2])) for found in asked if found), default=(0, 0))
