"""What a term means, in a small panel beside the link that asked for it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QVBoxLayout, QWidget

from learnpy.content.model import Term
from learnpy.content.plain_text import plain_text
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.announcement import announce
from learnpy.ui.widgets.elements import button, label

_WIDTH = 340


class TermPanel(QFrame):
    """Shows one term; Escape and whatever happens elsewhere close it."""

    lesson_requested = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("popup")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._look = look
        self._asked_from: QWidget | None = None
        self._lesson_id = ""
        self._term = label("", "strong", wrap=True)
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.RichText)
        self._text.setWordWrap(True)
        self._here = label(self.tr("Explained in this lesson"), "small")
        self.lesson_button = button("", self._on_lesson)
        self._column = QVBoxLayout(self)
        for widget in (self._term, self._text, self._here, self.lesson_button):
            self._column.addWidget(widget)
        measures = Measures(look, self)
        measures.margins(self._column, 16, 12)
        measures.keep(self._column.setSpacing, 6)
        measures.keep(self.setFixedWidth, _WIDTH)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)
        look.changed.connect(self.hide)
        self.hide()

    @property
    def words(self) -> str:
        """What is shown, for a screen reader."""
        return self.accessibleName()

    def show_term(self, term: Term, lesson_title: str, asked_from: QWidget) -> None:
        """Fill in a term; it is shown by `open`.

        Args:
            term: What to show.
            lesson_title: The lesson that explains it; empty where it is the one that is open.
            asked_from: Where the keyboard goes back to.
        """
        self._asked_from = asked_from
        self._lesson_id = term.lesson_id
        self._term.setText(term.term)
        theme, family = self._look.theme, self._look.code_family
        css = f"code {{ font-family: '{family}'; background-color: {theme.hover}; }}"
        self._text.setText(f"<style>{css}</style>{term.html}")
        self._here.setVisible(not lesson_title)
        self.lesson_button.setVisible(bool(lesson_title))
        text = self.tr("Explained in: {lesson}").format(lesson=lesson_title)
        self.lesson_button.setText(_cut(text, self.lesson_button, self._look.px(_WIDTH - 76)))
        self.lesson_button.setAccessibleName(text)
        self.lesson_button.setToolTip(text)
        self.setAccessibleName(f"{term.term}: {plain_text(term.html)}")
        self._column.activate()
        self.setFixedHeight(self._column.totalHeightForWidth(self.width()))

    def open(self) -> None:
        """Show it where it stands, and give it the keyboard."""
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        announce(self, self.words)

    def close_to_text(self) -> None:
        """Close, and let the keyboard go back to the text."""
        asked_from, self._asked_from = self._asked_from, None
        self.hide()
        if asked_from is not None:
            asked_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape closes, Enter goes to the lesson."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_to_text()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._can_leave():
            self._on_lesson()
        else:
            super().keyPressEvent(event)

    def _can_leave(self) -> bool:
        return self.lesson_button.isVisibleTo(self)

    def _on_lesson(self) -> None:
        self.hide()
        self.lesson_requested.emit(self._lesson_id)

    def _on_focus_changed(self, _old: QObject | None, new: QObject | None) -> None:
        """Close when the keyboard goes elsewhere; nowhere means another window, for a moment."""
        inside = isinstance(new, QWidget) and (new is self or self.isAncestorOf(new))
        if new is not None and not inside:
            self.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click in here is no click elsewhere."""
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the frame of what has the keyboard."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(self._look.theme.focus))
            radius = self._look.px(8)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), radius, radius)
            painter.end()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow a change of the font with the height."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.isVisible():
            self.setFixedHeight(self._column.totalHeightForWidth(self.width()))


def _cut(text: str, widget: QWidget, width: int) -> str:
    return widget.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
