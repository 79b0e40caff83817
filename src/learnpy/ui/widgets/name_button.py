"""A button with a name on it that may be longer than there is room for."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from learnpy.ui.widgets.elements import ButtonKind

_LEAST = 8
"""So many characters of the name are always seen."""

_MNEMONIC = Qt.TextFlag.TextShowMnemonic.value


class NameButton(QPushButton):
    """Shows what of a name fits: its beginning and its end, or its beginning alone."""

    def __init__(
        self,
        name: str,
        on_click: Callable[[], object],
        kind: ButtonKind = "quiet",
        parent: QWidget | None = None,
        *,
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle,
    ) -> None:
        super().__init__(name.replace("&", "&&"), parent)
        self.setAutoDefault(True)  # Enter presses it, as Space does
        self.setProperty("kind", kind)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._elide = elide
        self.clicked.connect(on_click)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Room for a few characters."""
        whole = self.sizeHint()
        room = self.fontMetrics().horizontalAdvance("0") * _LEAST
        return QSize(min(whole.width(), self._frame_width() + room), whole.height())

    @property
    def shown_text(self) -> str:
        """The name, or what of it fits."""
        room = self.width() - self._frame_width()
        lines = self.text().split("\n")
        cut = self.fontMetrics().elidedText
        return "\n".join(cut(line, self._elide, room, _MNEMONIC) for line in lines)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the button with what of the name fits."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = self.shown_text  # type: ignore[attr-defined]
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)

    def _frame_width(self) -> int:
        """What the button takes beside its text."""
        return self.sizeHint().width() - self.fontMetrics().size(_MNEMONIC, self.text()).width()
