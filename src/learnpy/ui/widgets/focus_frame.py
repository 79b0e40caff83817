"""A frame around what has the keyboard, where that has none of its own.

Texts, programs, pages, and the cards of answers to choose.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QWidget,
)
from shiboken6 import isValid

from learnpy.ui.look import Look
from learnpy.ui.widgets.code.code_view import CodeView
from learnpy.ui.widgets.prose_view import ProseView

_WIDE = 2
_CHOICE = "choice"
"""The name of the card that an answer to choose stands on."""
_OUTSIDE = 4
"""Pixels: a card that is chosen has a frame of its own, and this one stands around it."""
_AROUND_TEXT = 6
"""Pixels at 100 % text size between a text and its frame, where there is room."""
_FOLLOWED = frozenset({QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide})


class FocusFrame(QObject):
    """Follows the keyboard through a window.

    A page, which is there to be scrolled, is framed only for a learner who uses the keyboard: Qt
    notes on the window that Tab was pressed, and the window notes that a shortcut was.
    """

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._window = window
        self.framed: QWidget | None = None
        """What has the frame now."""
        self._followed: list[QWidget] = []
        self._ring: _Ring | None = None
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)
        self._on_focus(None, QApplication.focusWidget())

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        place = _to_be_framed(now) if now is not None and now.window() is self._window else None
        if isinstance(place, QScrollArea) and not self._by_keyboard():
            place = None
        for widget in self._followed:
            if isValid(widget):
                widget.removeEventFilter(self)
        self.framed = place
        self._followed = [place, *_grounds(place)] if place is not None else []
        for widget in self._followed:
            widget.installEventFilter(self)
        self._draw()

    def _by_keyboard(self) -> bool:
        return self._window.testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Stay where the framed widget is, whatever of that it stands in moves."""
        if watched in self._followed and event.type() in _FOLLOWED:
            self._draw()
        return super().eventFilter(watched, event)

    def _draw(self) -> None:
        if self._ring is not None and not isValid(self._ring):
            self._ring = None  # it went with the page that it was on
        found = self._place_of(self.framed) if self.framed is not None else None
        if self.framed is None or found is None or not self.framed.isVisible():
            if self._ring is not None:
                self._ring.hide()
            return
        around, place = found
        if self._ring is None:
            self._ring = _Ring(self._look, around)
        elif self._ring.parentWidget() is not around:
            self._ring.setParent(around)
        self._ring.is_round = not isinstance(self.framed, QScrollArea)
        self._ring.setGeometry(place)
        self._ring.show()
        self._ring.raise_()

    def _place_of(self, framed: QWidget) -> tuple[QWidget, QRect] | None:
        """The nearest widget in which the frame has room, and its place there."""
        out = self._room_around(framed)
        found: tuple[QWidget, QRect] | None = None
        for around in _grounds(framed):
            place = QRect(framed.mapTo(around, QPoint(0, 0)), framed.size())
            place.adjust(-out, -out, out, out)
            found = around, place & around.rect()
            if around.rect().contains(place):
                break
        return found

    def _room_around(self, framed: QWidget) -> int:
        if isinstance(framed, ProseView):
            return self._look.px(_AROUND_TEXT)
        return _OUTSIDE if framed.objectName() == _CHOICE else 0


class _Ring(QWidget):
    """Lies on what it frames, and lets everything through to it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.is_round = True
        self.setObjectName("focusRing")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        look.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw it just inside, so that no edge cuts it off."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._look.theme.focus), _WIDE))
        round_by = self._look.px(8) if self.is_round else 0
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), round_by, round_by)
        painter.end()


def _grounds(framed: QWidget) -> list[QWidget]:
    """What a frame can lie on: the parent, or for one outside, all that is scrolled with it."""
    parent = framed.parentWidget()
    if not isinstance(framed, ProseView) and framed.objectName() != _CHOICE:
        return [parent] if parent is not None else []
    found: list[QWidget] = []
    while parent is not None and not isinstance(parent.parentWidget(), QAbstractScrollArea):
        found.append(parent)
        parent = parent.parentWidget()
    return found


def _to_be_framed(widget: QWidget) -> QWidget | None:
    """The widget, or the surface it fills, where nothing else shows that it has the keyboard."""
    if isinstance(widget, QScrollArea):
        return widget
    if isinstance(widget, QRadioButton | QCheckBox):
        card = widget.parentWidget()
        return card if card is not None and card.objectName() == _CHOICE else None
    if isinstance(widget, ProseView):
        return widget if widget.wants_frame else None
    if not isinstance(widget, QPlainTextEdit | CodeView):
        return None
    around = widget.parentWidget()
    return around if around is not None and around.objectName() == "well" else widget
