"""LearnPy's icon as macOS wants it: one file with a PNG for each size, drawn at build time."""

import struct
from pathlib import Path

from icon import drawn, png

KINDS = {
    b"ic11": 32, b"ic12": 64, b"ic07": 128, b"ic13": 256, b"ic08": 256, b"ic14": 512, b"ic09": 512,
    b"ic10": 1024,
}  # fmt: skip
"""The names of the sizes, and pixels on a side. From these macOS makes what is smaller; the old
names for 16 and 32 pixels do not take PNG on every macOS."""


def write_icns(file: Path) -> Path:
    """Write the icon; returns the file."""
    pictures = {size: png(drawn(size)) for size in set(KINDS.values())}
    content = b"".join(
        struct.pack(">4sI", kind, 8 + len(pictures[size])) + pictures[size]
        for kind, size in KINDS.items()
    )
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(struct.pack(">4sI", b"icns", 8 + len(content)) + content)
    return file
