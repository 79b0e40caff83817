"""Finds ELF files, in which Linux keeps programs and libraries, and reads what they ask for."""

import re
from collections.abc import Iterator
from pathlib import Path

from elftools.construct.lib.container import Container
from elftools.elf.dynamic import DynamicSegment
from elftools.elf.elffile import ELFFile
from elftools.elf.gnuversions import GNUVerNeedSection
from elftools.elf.sections import StringTableSection

_GLIBC = re.compile(r"GLIBC_(\d+)\.(\d+)(?:\.\d+)?")


def elf_files(folder: Path) -> Iterator[Path]:
    """The programs and libraries in a folder and below it; links are not among them."""
    for file in sorted(folder.rglob("*")):
        if file.is_file() and not file.is_symlink():
            with file.open("rb") as stream:
                is_elf = stream.read(4) == b"\x7fELF"
            if is_elf:
                yield file


def glibc_of(file: Path) -> tuple[int, int]:
    """The oldest C library on which it runs: (2, 34); (0, 0) where it asks for none."""
    asked = (_GLIBC.fullmatch(name) for name in versions_asked_by(file))
    return max(((int(found[1]), int(found[2])) for found in asked if found), default=(0, 0))


def versions_asked_by(file: Path) -> Iterator[str]:
    """The versions of libraries that it asks for, such as `GLIBC_2.34`."""
    with file.open("rb") as stream:
        elf = ELFFile(stream)
        for segment in elf.iter_segments("PT_DYNAMIC"):
            if isinstance(segment, DynamicSegment):
                yield from _versions(elf, segment)


def _versions(elf: ELFFile, dynamic: DynamicSegment) -> Iterator[str]:
    """They stand in a section, but a packed library has none: it is found as the loader does."""
    count = sum(tag["d_val"] for tag in dynamic.iter_tags("DT_VERNEEDNUM"))
    names = StringTableSection(_header(dynamic, "DT_STRTAB"), "", elf)
    needed = GNUVerNeedSection(_header(dynamic, "DT_VERNEED", count), "", elf, names)
    for _, versions in needed.iter_versions():
        for version in versions:
            yield version.name


def _header(dynamic: DynamicSegment, tag: str, count: int = 0) -> Container:
    """What the header of a section would say of a table."""
    _, place = dynamic.get_table_offset(tag)
    return Container(sh_offset=place, sh_info=count, sh_flags=0, sh_size=0, sh_addralign=0)
