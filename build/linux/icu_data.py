"""Makes ICU's data smaller: 32 MB, of which Qt on Linux asks for next to nothing.

Qt has its own dates, numbers, names of months and time zones. It asks ICU how words sort, and for
the letters of old encodings; LearnPy reads and writes UTF-8. ICU looks its data up by name, and
does without what is not there, as for a language that it never knew. `docs/dependencies.md` says
why it is not done by ICU's own `icupkg`.
"""

import re
import struct
import subprocess
import tempfile
from pathlib import Path

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:_\w*)?\.res")
_MARK = b"CmnD"
_MARK_AT = 12
"""Where the header of the data has it."""
_ALIGNED = 16
"""Every item begins at a multiple of it."""

Items = list[tuple[bytes, bytes]]
"""Names, in order, and contents."""


def cut_languages(library: Path) -> int:
    """Make the library of ICU's data anew, without what only other languages than English need.

    Returns:
        How many bytes less it has.

    Raises:
        ValueError: it is no such library.
        subprocess.CalledProcessError: the assembler or the linker could not make it.
    """
    content = library.read_bytes()
    header, items = read(content)
    smaller = write(header, [item for item in items if is_needed(item[0].decode("ascii"))])
    _link(smaller, library)
    return len(content) - library.stat().st_size


def is_needed(name: str) -> bool:
    """Whether an item, such as `icudt73l/coll/de.res`, is of no language, or of English."""
    _, *folders, file = name.split("/")
    of_a_language = _LANGUAGE.fullmatch(file) and not file.startswith("en")
    return folders in ([], ["coll"]) and not file.endswith(".cnv") and not of_a_language


def read(content: bytes) -> tuple[bytes, Items]:
    """The header and the items of the data in a library.

    Raises:
        ValueError: there is no such data in it.
    """
    begin = content.index(_MARK) - _MARK_AT
    (size,) = struct.unpack_from("<H", content, begin)
    table = begin + size
    (count,) = struct.unpack_from("<I", content, table)
    places = list(struct.iter_unpack("<II", content[table + 4 : table + 4 + 8 * count]))
    ends = [place for _, place in places[1:]]
    items: Items = []
    for (name, place), end in zip(places, [*ends, len(content) - table], strict=True):
        name_end = content.index(b"\0", table + name)
        items.append((content[table + name : name_end], content[table + place : table + end]))
    return content[begin:table], items


def write(header: bytes, items: Items) -> bytes:
    """The data with these items: their number, where each is, their names, their contents."""
    names = [name + b"\0" for name, _ in items]
    name_at = 4 + 8 * len(items)
    item_at = name_at + sum(map(len, names))
    item_at += -(len(header) + item_at) % _ALIGNED
    table = [struct.pack("<I", len(items))]
    place = item_at
    for name, (_, content) in zip(names, items, strict=True):
        table.append(struct.pack("<II", name_at, place))
        name_at += len(name)
        place += len(content) + -len(content) % _ALIGNED
    before = b"".join((*table, *names)).ljust(item_at, b"\0")
    contents = (content + bytes(-len(content) % _ALIGNED) for _, content in items)
    return b"".join((header, before, *contents))


def _link(data: bytes, library: Path) -> None:
    """Make a library that has the data, under the name by which ICU's code asks for it."""
    version = library.name.rpartition(".")[2]
    symbol = f"icudt{version}_dat"
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "data").write_bytes(data)
        Path(folder, "data.s").write_text(
            f".section .rodata\n.balign {_ALIGNED}\n.globl {symbol}\n.type {symbol}, %object\n"
            f'{symbol}:\n.incbin "data"\n.size {symbol}, .-{symbol}\n'
            '.section .note.GNU-stack, "", %progbits\n',
            encoding="ascii",
        )
        subprocess.run(["as", "-o", "data.o", "data.s"], cwd=folder, check=True)
        options = ("-shared", "-z", "noexecstack", "-soname", library.name)
        subprocess.run(["ld", *options, "-o", "made", "data.o"], cwd=folder, check=True)
        library.write_bytes(Path(folder, "made").read_bytes())
