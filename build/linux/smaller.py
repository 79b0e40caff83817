"""Makes the libraries of a package for Linux smaller, without a change to what they do.

PySide6's libraries and Debian's come without what only a debugger reads; some wheels, and Pythons
that people build themselves, bring 60 MB of it. Each function says how many bytes it saved.
"""

import os
from pathlib import Path

from elf import Elf, elf_files


def pack(folder: Path) -> int:
    """Leave out of every library what is not loaded.

    Not by `strip`: wheels' libraries have been patched to find each other, and it changes such ones
    in memory, 150 of 400. What comes out here is compared with what it was made of. It has to be
    the same in memory, to the byte, or else the library is left as it was.
    """
    saved = 0
    for file, elf in elf_files(folder):
        try:
            smaller = elf.packed()
        except ValueError:
            continue
        if len(smaller) < len(elf.content) and Elf(smaller).loads_as(elf):
            file.write_bytes(smaller)
            saved += len(elf.content) - len(smaller)
    return saved


def link_twins(folder: Path) -> int:
    """Keep one of two libraries that are the same byte for byte; the loader takes it for both."""
    saved = 0
    known: dict[tuple[str, bytes], Path] = {}
    for file, elf in elf_files(folder):
        first = known.setdefault((file.name, elf.content), file)
        if first is not file:
            saved += file.stat().st_size
            file.unlink()
            file.symlink_to(os.path.relpath(first, file.parent))
    return saved
