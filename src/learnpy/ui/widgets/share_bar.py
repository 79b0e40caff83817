"""A thin bar that shows a share, in a colour of its own."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from learnpy.ui.look import Look
from learnpy.ui.measures import Measures

_OPEN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}">'


class ShareBar(QWidget):
    """Draws done of total; a QProgressBar with a style sheet of its own takes a millisecond."""

    def __init__(self, look: Look, name: str, accent: str = "") -> None:
        super().__init__()
        self._look = look
        self._accent = accent
        self._share = 0.0
        self.setAccessibleName(name)
        Measures(look, self).keep(self.setFixedHeight, 6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def share(self) -> float:
        """What is shown, from 0 to 1."""
        return self._share

    def show_share(self, done: int, total: int, words: str) -> None:
        """Show another share; `words` say it for those who do not see it."""
        self._share = done / total if total else 0.0
        self.setAccessibleDescription(words)
        self.setToolTip(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        """Draw the groove and the share: as SVG, for a pen or a brush would load all Qt's enums."""
        theme = self._look.theme
        solid = self._look.accent(self._accent).solid if self._accent else theme.accent
        width, height = self.width(), self.height()
        share = _bar(max(height, width * self._share), height, solid) if self._share else ""
        svg = f"{_OPEN.format(width, height)}{_bar(width, height, theme.pressed)}{share}</svg>"
        painter = QPainter(self)
        QSvgRenderer(svg.encode()).render(painter)
        painter.end()


def _bar(width: float, height: int, colour: str) -> str:
    size = f'width="{width:.2f}" height="{height}" rx="{height / 2}"'
    return f'<rect {size} fill="{colour}"/>'
