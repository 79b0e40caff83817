"""Words that the learner searched for, shown where they stand in a step: marked for a moment."""

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from learnpy.search.marks import WordMarks, marks_of
from learnpy.search.words import read_query
from learnpy.ui.look import Look
from learnpy.ui.widgets.code.code_editor import CodeEditor

_MOMENT_MS = 5_000

TextWidget = QTextEdit | QPlainTextEdit


class ShownWords(QObject):
    """Marks words in one step at a time, and knows where the first of them is."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._text: TextWidget | None = None
        self._first: QTextCursor | None = None
        self._moment = QTimer(self)
        self._moment.setSingleShot(True)
        self._moment.setInterval(_MOMENT_MS)
        self._moment.timeout.connect(self.forget)

    def show(self, words: str, step: QWidget) -> bool:
        """Mark the words in the texts of a step; whether they stand in one."""
        self.forget()
        query = read_query(words)
        if not query.words:
            return False
        marks = marks_of(query)
        best = 0
        for text in _texts_in(step):
            raw = _raw(text)
            count, first = marks.best(raw)
            if count > best and first is not None:
                best, self._text = count, text
                self._first = _cursor(text, raw, first)
        if self._text is not None:
            self._mark(self._text, marks)
        return self._text is not None

    def forget_soon(self) -> None:
        """Let the marks be seen for a moment, now that they are in view."""
        if self._text is not None:
            self._moment.start()

    def forget(self) -> None:
        """Take the marks away."""
        self._moment.stop()
        if self._text is not None and isValid(self._text):
            _unmark(self._text)
        self._text = self._first = None

    def top_in(self, page: QWidget) -> int | None:
        """How far below the top of a page the first word is, in pixels; None where none is."""
        text, first = self._text, self._first
        if text is None or first is None or not isValid(text) or not page.isAncestorOf(text):
            return None
        place = text.cursorRect(first).topLeft()
        if isinstance(text, QPlainTextEdit) and not text.viewport().rect().contains(place):
            text.verticalScrollBar().setValue(max(0, first.blockNumber() - 3))
            place = text.cursorRect(first).topLeft()
        return text.viewport().mapTo(page, QPoint(0, place.y())).y()

    def _mark(self, text: TextWidget, marks: WordMarks) -> None:
        raw = _raw(text)
        found = [_cursor(text, raw, span) for span in marks.spans(raw)]
        if isinstance(text, CodeEditor):  # it has marks of its own
            text.mark_found(found)
        else:
            text.setExtraSelections([self._mark_at(cursor) for cursor in found])

    def _mark_at(self, cursor: QTextCursor) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        # The fields are there, but their types are not known to the checker.
        mark.cursor = cursor  # pyright: ignore[reportAttributeAccessIssue]
        theme = self._look.theme
        mark.format.setBackground(QColor(theme.mark))  # pyright: ignore[reportAttributeAccessIssue]
        mark.format.setForeground(QColor(theme.text))  # pyright: ignore[reportAttributeAccessIssue]
        return mark


def _texts_in(step: QWidget) -> list[TextWidget]:
    """The texts of a step that are shown, from the top."""
    found: list[TextWidget] = [*step.findChildren(QTextEdit), *step.findChildren(QPlainTextEdit)]
    shown = [text for text in found if text.isVisibleTo(step)]
    return sorted(shown, key=lambda text: text.mapTo(step, QPoint(0, 0)).y())


def _raw(text: TextWidget) -> str:
    """The text in which each place has the number that Qt gives it, but for rare letters."""
    return text.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")


def _cursor(text: TextWidget, raw: str, span: tuple[int, int]) -> QTextCursor:
    cursor = QTextCursor(text.document())
    start, end = (len(raw[:place].encode("utf-16-le")) // 2 for place in span)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _unmark(text: TextWidget) -> None:
    if isinstance(text, CodeEditor):
        text.mark_found(())
    else:
        text.setExtraSelections([])
