"""Program text to write: coloured, numbered, with the keys that an editor has."""

from PySide6.QtCore import QMimeData, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QTextEdit, QWidget

from learnpy.ui.look import Look
from learnpy.ui.widgets import code_editing
from learnpy.ui.widgets.code_highlighter import CodeHighlighter

_MOST_LINES = 30
"""An editor with more lines has a scroll bar of its own."""
_BRACKETS = "()[]{}"
_LONGEST_MATCHED = 50_000
"""Characters; in a longer text brackets are not matched."""


class CodeEditor(QPlainTextEdit):
    """Edits a program; as tall as its text, so that the page scrolls and not the editor."""

    left = Signal()
    """The keyboard went elsewhere."""
    caret_moved = Signal(QRect)
    """The learner types or moves here; the rectangle is in the editor's own coordinates."""

    def __init__(
        self, code: str, code_html: str, look: Look, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(code, parent)
        self._look = look
        self._leaving = False
        self._error_line = 0
        self.setObjectName("codeView")
        self.setAccessibleName(name)
        self.setAccessibleDescription(
            self.tr("Tab indents. To leave the editor, press Escape and then Tab.")
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self._numbers = _LineNumbers(self, look)
        self._highlighter = CodeHighlighter(self.document(), code_html, look)
        self.blockCountChanged.connect(self._fit)
        self.updateRequest.connect(self._on_update)
        self.cursorPositionChanged.connect(self._on_cursor)
        self.textChanged.connect(self._on_text)
        look.changed.connect(self._dress)
        self._dress()

    @property
    def text(self) -> str:
        """The program as it stands."""
        return self.toPlainText()

    def replace_text(self, text: str) -> None:
        """Put another program in place; undo brings the old one back."""
        code_editing.replace_all(self.document(), text)

    def mark_error(self, line: int) -> None:
        """Mark the line of an error, counted from 1; 0 for none. The next change takes it away."""
        self._error_line = line
        self._show_marks()
        self._numbers.update()

    @property
    def error_line(self) -> int:
        """The line that is marked, or 0."""
        return self._error_line

    def go_to_line(self, line: int) -> None:
        """Put the caret at the end of a line, and the keyboard here."""
        block = self.document().findBlockByNumber(line - 1)
        if block.isValid():
            cursor = QTextCursor(block)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            self.setTextCursor(cursor)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.caret_moved.emit(self.cursorRect())

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """The editor's own keys; all others do what they do in any text."""
        key, leaving = event.key(), self._leaving
        self._leaving = key == Qt.Key.Key_Escape
        if key == Qt.Key.Key_Escape:
            event.accept()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._on_tab(back=key == Qt.Key.Key_Backtab, leaving=leaving)
        elif not self._edit(event):
            super().keyPressEvent(event)

    def _on_tab(self, *, back: bool, leaving: bool) -> None:
        if leaving:
            QWidget.focusNextPrevChild(self, not back)  # the text's own would keep it
        elif back:
            code_editing.dedent(self.textCursor())
        else:
            cursor = self.textCursor()
            code_editing.indent(cursor)
            if not cursor.hasSelection():
                self.setTextCursor(cursor)

    def _edit(self, event: QKeyEvent) -> bool:
        cursor = self.textCursor()
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # it is Run, further up
            return True
        if control and event.key() == Qt.Key.Key_Slash:
            code_editing.toggle_comment(cursor)
            return True
        if event.matches(QKeySequence.StandardKey.InsertParagraphSeparator):
            code_editing.new_line(cursor)
        elif event.key() == Qt.Key.Key_Backspace and not event.modifiers():
            if not code_editing.delete_indent(cursor):
                return False
        else:
            return False
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        return True

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """Paste text, with spaces in place of tabs: Python does not take both in one program."""
        if source.hasText():
            self.textCursor().insertText(source.text().expandtabs(code_editing.INDENT))

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Say that the learner left."""
        self._leaving = False
        super().focusOutEvent(event)
        self._show_marks()
        self.left.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show the marks around the caret."""
        super().focusInEvent(event)
        self._show_marks()

    # Looks

    def _dress(self) -> None:
        self.ensurePolished()
        self.setFont(self._look.code_font(13))
        self.setTabStopDistance(code_editing.INDENT * self.fontMetrics().horizontalAdvance(" "))
        self._highlighter.dress()
        self._show_marks()
        self._fit()

    def _fit(self) -> None:
        """Follow the number of lines with the height, and with the room for the numbers."""
        self.setViewportMargins(self._numbers.sizeHint().width(), 0, 0, 0)
        lines = self.blockCount()
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if lines <= _MOST_LINES else policy.ScrollBarAsNeeded
        )
        line_height = self.blockBoundingRect(self.document().firstBlock()).height()
        bar = self.horizontalScrollBar()
        below = bar.sizeHint().height() if bar.maximum() > 0 else 0
        height = round(min(lines, _MOST_LINES) * line_height) + below + 2
        if self.height() != height or self.minimumHeight() != height:
            self.setFixedHeight(height)
        self._place_numbers()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the numbers beside the lines."""
        super().resizeEvent(event)
        self._fit()

    def _place_numbers(self) -> None:
        area = self.contentsRect()
        width = self._numbers.sizeHint().width()
        self._numbers.setGeometry(QRect(area.left(), area.top(), width, area.height()))

    def _on_update(self, area: QRect, dy: int) -> None:
        if dy:
            self._numbers.scroll(0, dy)
        else:
            self._numbers.update(0, area.y(), self._numbers.width(), area.height())

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Scroll what can be scrolled here; leave the rest to the page."""
        sideways = abs(event.angleDelta().x()) > abs(event.angleDelta().y())
        bar = self.horizontalScrollBar() if sideways else self.verticalScrollBar()
        delta = event.angleDelta().x() if sideways else event.angleDelta().y()
        at_end = bar.value() == (bar.minimum() if delta > 0 else bar.maximum())
        if at_end:
            event.ignore()
        else:
            super().wheelEvent(event)

    def _on_text(self) -> None:
        if self._error_line:
            self.mark_error(0)
        self._fit()

    def _on_cursor(self) -> None:
        self._show_marks()
        if self.hasFocus():
            self.caret_moved.emit(self.cursorRect())

    def _show_marks(self) -> None:
        marks: list[QTextEdit.ExtraSelection] = []
        block = self.document().findBlockByNumber(self._error_line - 1)
        if self._error_line and block.isValid():
            mark = self._mark(QTextCursor(block), self._look.theme.bad_surface)
            mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
            marks.append(mark)
        if self.hasFocus():
            for place in self._bracket_places():
                cursor = QTextCursor(self.document())
                cursor.setPosition(place)
                cursor.setPosition(place + 1, QTextCursor.MoveMode.KeepAnchor)
                mark = self._mark(cursor, self._look.theme.selected)
                mark.format.setFontUnderline(True)
                marks.append(mark)
        self.setExtraSelections(marks)

    def _mark(self, cursor: QTextCursor, colour: str) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        # The fields are there, but their types are not known to the checker.
        mark.cursor = cursor  # pyright: ignore[reportAttributeAccessIssue]
        mark.format.setBackground(QColor(colour))  # pyright: ignore[reportAttributeAccessIssue]
        return mark

    def _bracket_places(self) -> tuple[int, ...]:
        """The bracket beside the caret and its partner."""
        if self.document().characterCount() > _LONGEST_MATCHED:
            return ()
        code, caret = self.text, self.textCursor().position()
        for place in (caret - 1, caret):
            if 0 <= place < len(code) and code[place] in _BRACKETS and not self._is_text(place):
                found = code_editing.matching_bracket(code, place, self._is_text)
                return (place, found) if found >= 0 else ()
        return ()

    def _is_text(self, place: int) -> bool:
        block: QTextBlock = self.document().findBlock(place)
        return self._highlighter.is_text(block, place - block.position())


class _LineNumbers(QWidget):
    """The column of numbers beside the editor."""

    def __init__(self, editor: CodeEditor, look: Look) -> None:
        super().__init__(editor)
        self._editor = editor
        self._look = look

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for the largest number."""
        digits = len(str(max(10, self._editor.blockCount())))
        advance = self.fontMetrics().horizontalAdvance("0")
        return QSize(digits * advance + self._look.px(20), 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw a number beside each visible line; a filled triangle beside one with an error."""
        editor, px = self._editor, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.code_font(12))
        block = editor.firstVisibleBlock()
        while block.isValid():
            area = editor.blockBoundingGeometry(block).translated(editor.contentOffset())
            if area.top() > event.rect().bottom():
                break
            number = block.blockNumber() + 1
            wrong = number == editor.error_line
            theme = self._look.theme
            painter.setPen(QColor(theme.bad if wrong else theme.text_soft))
            where = QRect(0, round(area.top()), self.width() - px(14), round(area.height()))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(where, right, str(number))
            if wrong:
                self._draw_mark(painter, where)
            block = block.next()

    def _draw_mark(self, painter: QPainter, where: QRect) -> None:
        left = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        beside = QRect(
            self.width() - self._look.px(13), where.top(), self._look.px(12), where.height()
        )
        painter.drawText(beside, left, "◂")
