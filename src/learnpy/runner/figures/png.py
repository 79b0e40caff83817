"""A picture from memory to a PNG file, packed quickly rather than tightly.

The window that waits for a figure reads it once and drops it.
"""

import struct
import zlib
from pathlib import Path
from typing import Any

_LEVEL = 1
_EIGHT_BITS, _WITH_ALPHA = 8, 6


def write_png(file: Path, pixels: Any, dots_per_inch: float) -> None:
    """Write rows of red, green, blue and alpha bytes.

    Args:
        file: Where to.
        pixels: An array of `height` x `width` x 4 bytes.
        dots_per_inch: How large the picture is to be shown.

    Raises:
        OSError: it cannot be written.
    """
    height, width = pixels.shape[:2]
    rows = pixels.reshape(height, width * 4)
    head = struct.pack(">IIBBBBB", width, height, _EIGHT_BITS, _WITH_ALPHA, 0, 0, 0)
    packer = zlib.compressobj(_LEVEL)
    packed = b"".join(packer.compress(b"\0" + row.tobytes()) for row in rows) + packer.flush()
    dots_per_metre = round(dots_per_inch / 0.0254)
    size = struct.pack(">IIB", dots_per_metre, dots_per_metre, 1)
    parts = ((b"IHDR", head), (b"pHYs", size), (b"IDAT", packed), (b"IEND", b""))
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(_part(*part) for part in parts))


def _part(kind: bytes, content: bytes) -> bytes:
    check = zlib.crc32(content, zlib.crc32(kind))
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)
