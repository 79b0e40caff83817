"""What stands where a text asks for a picture that it does not get."""

from PySide6.QtGui import QImage


def no_picture() -> QImage:
    """A picture of one clear point: handed nothing, Qt would read the file itself."""
    picture = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(0)
    return picture
