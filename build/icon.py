"""LearnPy's icon as each system wants it, drawn at build time from the one drawing.

Drawing it needs no display: a picture in memory is painted, and no window.
"""

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING = Path(__file__).resolve().parents[1] / "resources" / "icons" / "learnpy.svg"
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 96, 256)
"""Pixels on a side: what Windows shows in lists, menus and the task bar, at each of its scales."""

_COMPRESSED_FROM = 256
"""Smaller pictures are stored as they are, for not everything that reads them knows PNG."""


def drawn(size: int) -> QImage:
    """The icon as a square picture with a transparent background.

    Args:
        size: Pixels on a side.
    """
    picture = QImage(size, size, QImage.Format.Format_ARGB32)
    picture.fill(0)
    painter = QPainter(picture)
    QSvgRenderer(str(DRAWING)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


def png(picture: QImage) -> bytes:
    """A picture as the content of a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType]
    return bytes(buffer.data().data())


def write_ico(file: Path) -> Path:
    """Write the icon for Windows: every size of it in one file; returns the file."""
    pictures = [drawn(size) for size in ICO_SIZES]
    contents = [_content(picture) for picture in pictures]
    at = 6 + 16 * len(contents)
    entries: list[bytes] = []
    for picture, content in zip(pictures, contents, strict=True):
        side = picture.width() % 256  # 256 is written as 0
        entries.append(struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(content), at))
        at += len(content)
    header = struct.pack("<HHH", 0, 1, len(contents))
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"".join((header, *entries, *contents)))
    return file


def _content(picture: QImage) -> bytes:
    return png(picture) if picture.width() >= _COMPRESSED_FROM else _bitmap(picture)


def _bitmap(picture: QImage) -> bytes:
    """Colours from the last row to the first, then a mask that hides nothing: alpha does it."""
    side = picture.width()
    mask = bytes((side + 31) // 32 * 4 * side)
    row = 4 * side
    pixels = bytes(picture.constBits())
    colours = b"".join(pixels[y * row : (y + 1) * row] for y in reversed(range(side)))
    size = len(colours) + len(mask)
    # The height is that of the picture and the mask together.
    header = struct.pack("<IiiHHIIiiII", 40, side, 2 * side, 1, 32, 0, size, 0, 0, 0, 0)
    return header + colours + mask
