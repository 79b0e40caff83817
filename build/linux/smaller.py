"""Makes the libraries of a package for Linux smaller, without a change to what they do.

PySide6's libraries and Debian's come without what only a debugger reads; some wheels, and Pythons
that people build themselves, bring 60 MB of it. Each function says how many bytes it saved.
"""

import os
from io import BytesIO
from pathlib import Path

from elf import elf_files
from elftools.construct.lib.container import Container
from elftools.elf.elffile import ELFFile
from elftools.elf.segments import Segment

_TOLD = ("p_type", "p_flags", "p_vaddr", "p_filesz", "p_memsz", "p_align")
"""What the loader is told of a segment, beside where in the file it is."""


def pack(folder: Path) -> int:
    """Leave out of every library what is not loaded.

    Not by `strip`: wheels' libraries have been patched to find each other, and it changes such ones
    in memory, 51 of 298, which hold 8 MB of what there is to save. What comes out here is compared
    with what it was made of. It has to be the same in memory, to the byte, or else the library is
    left as it was.
    """
    saved = 0
    for file in elf_files(folder):
        content = file.read_bytes()
        try:
            smaller = packed(content)
        except ValueError:
            continue
        if len(smaller) < len(content) and in_memory(smaller) == in_memory(content):
            file.write_bytes(smaller)
            saved += len(content) - len(smaller)
    return saved


def link_twins(folder: Path) -> int:
    """Keep one of two libraries that are the same byte for byte; the loader takes it for both."""
    saved = 0
    known: dict[tuple[str, bytes], Path] = {}
    for file in elf_files(folder):
        first = known.setdefault((file.name, file.read_bytes()), file)
        if first is not file:
            saved += file.stat().st_size
            file.unlink()
            file.symlink_to(os.path.relpath(first, file.parent))
    return saved


def in_memory(content: bytes) -> list[tuple[object, ...]]:
    """All that the loader is told, and the bytes that it maps.

    Headers count as zeros: they say where in the file something is.
    """
    elf = ELFFile(BytesIO(content))
    begin, length = elf["e_phoff"], elf["e_phnum"] * elf["e_phentsize"]
    mapped = bytearray(content)
    mapped[: elf["e_ehsize"]] = bytes(elf["e_ehsize"])
    mapped[begin : begin + length] = bytes(length)
    found: list[tuple[object, ...]] = []
    for each in elf.iter_segments():
        at = each["p_offset"]
        in_page = (at - each["p_vaddr"]) % max(each["p_align"], 1)
        told = (each[name] for name in _TOLD)
        found.append((*told, in_page, bytes(mapped[at : at + each["p_filesz"]])))
    return found


def packed(content: bytes) -> bytes:
    """An ELF file that is the same in memory, and holds nothing but what is mapped.

    Raises:
        ValueError: it is laid out in a way in which this is not known to be safe.
    """
    elf = ELFFile(BytesIO(content))
    segments = list(elf.iter_segments())
    made = bytearray()
    moved: list[tuple[Segment, int]] = []
    mapped = [each for each in segments if each["p_type"] == "PT_LOAD" and each["p_filesz"]]
    for each in sorted(mapped, key=lambda each: each["p_offset"]):
        at = len(made) + (each["p_vaddr"] - len(made)) % max(each["p_align"], 1)
        if at > each["p_offset"]:
            raise ValueError("two parts of memory share a part of the file")
        made += bytes(at - len(made)) + each.data()
        moved.append((each, at))
    if not moved or moved[0][0]["p_offset"]:
        raise ValueError("the header is not mapped")
    size = elf["e_phentsize"]
    table = _new_place(moved, elf["e_phoff"], size * len(segments))
    sections = dict.fromkeys(("e_shoff", "e_shentsize", "e_shnum", "e_shstrndx"), 0)
    elf.header.update({"e_phoff": table, **sections})
    made[: elf["e_ehsize"]] = elf.structs.Elf_Ehdr.build(elf.header)
    for begin, each in zip(range(table, len(made), size), segments, strict=False):
        place = each["p_vaddr"] % max(each["p_align"], 1)
        if each["p_filesz"]:
            place = _new_place(moved, each["p_offset"], each["p_filesz"])
        header = Container(**{**each.header, "p_offset": place})
        made[begin : begin + size] = elf.structs.Elf_Phdr.build(header)
    return bytes(made)


def _new_place(moved: list[tuple[Segment, int]], place: int, length: int) -> int:
    """Where in the packed file some bytes are, by where the segments begin in it."""
    for segment, at in moved:
        begin = segment["p_offset"]
        if begin <= place and place + length <= begin + segment["p_filesz"]:
            return place - begin + at
    raise ValueError("the loader reads something that is not mapped")
