"""An entry of a lesson's outline: a step's state, its number, and all of its title."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter

from learnpy.ui.look import Look

_SIDE, _ABOVE, _BETWEEN, _ICON = 8, 6, 6, 15
"""Pixels at 100 % text size: room at the sides, above and below, between its parts, its icon."""

_IN_LINES = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignTop.value
_IN_WORDS_TOO = _IN_LINES | Qt.TextFlag.TextWrapAnywhere.value
"""Where a word is longer than a line."""


class OutlineEntry(QPushButton):
    """Shows the title in as many lines as it takes, below each other beside the number."""

    def __init__(
        self, number: int, of: int, title: str, on_click: Callable[[], object], look: Look
    ) -> None:
        """Make an entry for a step, as in `show_step`.

        Args:
            number: Which of the outline it is, from 1.
            of: How many there are.
            title: What it is called.
            on_click: Goes there.
            look: How the window looks.
        """
        super().__init__()
        self._look = look
        self._width = 0
        self._breaks = _IN_LINES
        """Where the title may be broken into lines."""
        self._text_height = 0
        self.setAutoDefault(True)  # Enter presses it, as Space does
        self.setCheckable(True)
        self.setProperty("kind", "quiet")
        # Wider words would move it below the scroll bar instead of asking for more room.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(on_click)
        self.show_step(number, of, title)

    def show_step(self, number: int, of: int, title: str) -> None:
        """Be the entry of this step; `fit` says how high that is.

        Args:
            number: Which of the outline it is, from 1.
            of: How many there are: all titles begin at the same place.
            title: What it is called.
        """
        self._number = str(number)
        self._widest = "0" * len(str(of))
        self._title = title
        self.setText(f"{number}  {title}".replace("&", "&&"))
        self.update()  # Qt draws it anew for another text alone, and the title may begin elsewhere

    def show_state(self, icon: QIcon, word: str) -> None:
        """Show how far the step is; to draw what is shown already would take as long as a page."""
        if icon.cacheKey() != self.icon().cacheKey():
            self.setIcon(icon)
        self.setToolTip(word)
        self.setAccessibleName(f"{self._title}, {word}")

    def fit(self, width: int) -> None:
        """Be as high as the title asks for in an entry of this width, in pixels."""
        self._width = width
        self.ensurePolished()
        metrics, room = self.fontMetrics(), QRect(0, 0, self._title_width(), 0)
        longest = max(metrics.horizontalAdvance(word) for word in self._title.split(" "))
        self._breaks = _IN_LINES if longest <= room.width() else _IN_WORDS_TOO
        self._text_height = metrics.boundingRect(room, self._breaks, self._title).height()
        self.setFixedHeight(self._text_height + 2 * self._look.px(_ABOVE))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """No width of its own: it takes what it gets."""
        return QSize(0, self.minimumHeight())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the button of the style, and on it the icon, the number and the title."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()  # type: ignore[attr-defined]
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        theme, px = self._look.theme, self._look.px
        line = QRect(px(_SIDE), px(_ABOVE), px(_ICON), self.fontMetrics().height())
        self.icon().paint(painter, line)
        is_here = self.isChecked()
        painter.setPen(QColor(theme.accent_text if is_here else theme.text_soft))
        line.moveLeft(line.right() + 1 + px(_BETWEEN))
        line.setWidth(self._number_width())
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, self._number)
        painter.setPen(QColor(theme.accent_text if is_here else theme.text))
        place = QRect(self._left(), px(_ABOVE), self._title_width(), self._text_height)
        painter.drawText(place, self._breaks, self._title)
        painter.end()

    def _number_width(self) -> int:
        return self.fontMetrics().horizontalAdvance(self._widest)

    def _left(self) -> int:
        """Where the title begins."""
        px = self._look.px
        return px(_SIDE) + px(_ICON) + px(_BETWEEN) + self._number_width() + px(_BETWEEN)

    def _title_width(self) -> int:
        return max(1, self._width - self._left() - self._look.px(_SIDE) // 2)
