"""The column in which a page stands: as wide as is good to read, in the middle of the window."""

from collections.abc import Callable

from PySide6.QtCore import QMargins
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.elements import label

_MARGIN = 32
_NARROW_MARGIN = 12
_ABOVE_SECTION = 12
"""Pixels at 100 % text size that a heading stands further from what is above than from its own."""
_NARROW = 480
"""Pixels at 100 % text size below which the margins are narrow."""


class PageColumn(QWidget):
    """Centres one column of widgets; what a page shows goes into `column`."""

    def __init__(
        self,
        width: int | Callable[[], int],
        look: Look,
        parent: QWidget | None = None,
        *,
        gap: int = 16,
        sides: int = _MARGIN,
    ) -> None:
        """Make an empty column.

        Args:
            width: The most it takes, in pixels at 100 % text size; or what the look makes of it.
            look: How the window looks.
            parent: Its owner.
            gap: Pixels between what stands in it, at 100 % text size.
            sides: Pixels at its left and right, at 100 % text size, where there is room.
        """
        super().__init__(parent)
        self.setObjectName("page")
        holder = QWidget()
        holder.setObjectName("page")
        self._look = look
        self._sides = sides
        self._heads: list[tuple[QBoxLayout, QWidget]] = []
        """Headings with controls beside them, which stand below where it is narrow."""
        self.column = QVBoxLayout(holder)
        self.measures = Measures(look, self)
        self.measures.keep(self.column.setSpacing, gap)
        if callable(width):
            self.measures.keep_made(holder.setMaximumWidth, width)
        else:
            self.measures.keep(holder.setMaximumWidth, width)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(holder, 100)
        row.addStretch(1)
        look.changed.connect(self._fit)
        self._fit()

    def begin(self, title: str, *, beside: QWidget | None = None) -> None:
        """Add the page's title, with controls at its right end where there are some."""
        self._add_heading(label(title, "title", wrap=beside is None), beside)

    def begin_section(self, title: str, *, beside: QWidget | None = None) -> None:
        """Add the heading of what follows, with controls at its right end where there are some."""
        self.measures.gap(self.column, _ABOVE_SECTION)
        self._add_heading(label(title, "heading", wrap=beside is None), beside)

    def _add_heading(self, heading: QLabel, beside: QWidget | None) -> None:
        if beside is None:
            self.column.addWidget(heading)
            return
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.addWidget(heading)
        row.addWidget(beside)
        self.column.addLayout(row)
        self._heads.append((row, beside))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave the text more room where it is narrow."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = self._look.px
        margins = QMargins(px(self._sides), px(_MARGIN), px(self._sides), px(_MARGIN))
        is_narrow = 0 < self.width() < px(_NARROW)
        if is_narrow:
            narrow = px(_NARROW_MARGIN)
            margins = QMargins(narrow, narrow, narrow, narrow)
        direction, policy = QBoxLayout.Direction, QSizePolicy.Policy
        for row, beside in self._heads:
            row.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
            wide = policy.Preferred if is_narrow else policy.Maximum
            beside.setSizePolicy(wide, beside.sizePolicy().verticalPolicy())
        if self.column.contentsMargins() != margins:
            self.column.setContentsMargins(margins)
