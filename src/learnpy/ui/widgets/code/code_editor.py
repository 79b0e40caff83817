"""Program text to write: coloured, numbered, with the keys that an editor has."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QMimeData, QRect, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from learnpy.ui.look import Look
from learnpy.ui.widgets.code import code_editing, code_marks
from learnpy.ui.widgets.code.bracket_match import bracket_places
from learnpy.ui.widgets.code.code_highlighter import CodeHighlighter
from learnpy.ui.widgets.code.line_numbers import LineNumbers

_MOST_LINES = 30
"""An editor with more lines has a scroll bar of its own."""

TakesKey = Callable[[QKeyEvent], bool]
"""Something that may want a key before the editor does; whether it took it."""


class CodeEditor(QPlainTextEdit):
    """Edits a program; as tall as its text, so that the page scrolls and not the editor."""

    edited = Signal()
    """The text itself was changed; `textChanged` is said of new colours, too."""
    left = Signal()
    """The keyboard went elsewhere."""
    caret_moved = Signal(QRect)
    """The learner types or moves here; the rectangle is in the editor's own coordinates."""
    typed = Signal(str)
    """This was put in by a key, or taken out, which is an empty text."""

    def __init__(
        self, code: str, code_html: str, look: Look, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(code, parent)
        self._look = look
        self._leaving = False
        self._error_line = 0
        self._found: Sequence[QTextCursor] = ()
        self._takers: list[TakesKey] = []
        self.setObjectName("codeView")
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as programs are, in any language
        self.setAccessibleName(name)
        self.setAccessibleDescription(
            self.tr("Tab indents. To leave the editor, press Escape and then Tab.")
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self._numbers = LineNumbers(self, look)
        self._highlighter = CodeHighlighter(self.document(), code_html, look)
        self._lines = self.blockCount()
        self._known = self.toPlainText()
        self.blockCountChanged.connect(self._fit)
        self.updateRequest.connect(self._on_update)
        self.cursorPositionChanged.connect(self._on_cursor)
        self.textChanged.connect(self._on_text)
        look.changed.connect(self._highlighter.dress)
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

    def mark_found(self, found: Sequence[QTextCursor]) -> None:
        """Mark what was looked for; an empty list takes the marks away."""
        if found or self._found:
            self._found = found
            self._show_marks()

    def offer_keys_to(self, taker: TakesKey) -> None:
        """Let something have the keys before the editor; the last one that asked comes first."""
        self._takers.insert(0, taker)

    def is_text(self, cursor: QTextCursor) -> bool:
        """Whether what stands before a place is a string or a comment."""
        self._highlighter.catch_up()
        column = cursor.positionInBlock()
        return column > 0 and self._highlighter.is_text(cursor.block(), column - 1)

    def visible_lines(self) -> Iterator[tuple[int, float, float]]:
        """Number, top and height of each line from the first that is in view."""
        block = self.firstVisibleBlock()
        while block.isValid():
            area = self.blockBoundingGeometry(block).translated(self.contentOffset())
            yield block.blockNumber() + 1, area.top(), area.height()
            block = block.next()

    def go_to_line(self, line: int) -> None:
        """Put the caret at the end of a line, and the keyboard here."""
        block = self.document().findBlockByNumber(line - 1)
        if block.isValid():
            cursor = QTextCursor(block)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            self.setTextCursor(cursor)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.caret_moved.emit(self.cursorRect())

    def show_caret(self) -> None:
        """Show the caret's line, in the editor and on the page, whoever has the keyboard."""
        self.ensureCursorVisible()
        self.caret_moved.emit(self.cursorRect())

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """The editor's own keys; all others do what they do in any text."""
        if any(takes(event) for takes in self._takers):
            self._leaving = False
            return
        key, leaving = event.key(), self._leaving
        self._leaving = key == Qt.Key.Key_Escape
        before = self.document().revision()
        if key == Qt.Key.Key_Escape:
            event.accept()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._on_tab(back=key == Qt.Key.Key_Backtab, leaving=leaving)
        elif not self._edit(event):
            super().keyPressEvent(event)
        if self.document().revision() != before:
            self.typed.emit(event.text() if event.text().isprintable() else "")

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
        elif event.key() == Qt.Key.Key_Home and not control:
            select = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            code_editing.to_line_start(cursor, select=select)
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

    def _on_text(self) -> None:
        text = self.toPlainText()
        if text == self._known:  # only colours were changed
            return
        self._known = text
        if self._error_line:
            self.mark_error(0)
        fewer, self._lines = self.blockCount() < self._lines, self.blockCount()
        if fewer and self.horizontalScrollBar().maximum() > 0:
            # Qt forgets to measure again when the longest line is taken out.
            self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
            self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._fit()
        self.edited.emit()

    def _on_cursor(self) -> None:
        self._show_marks()
        if self.hasFocus():
            self.caret_moved.emit(self.cursorRect())

    def _show_marks(self) -> None:
        theme = self._look.theme
        marks = code_marks.found_marks(self._found, theme)
        block = self.document().findBlockByNumber(self._error_line - 1)
        if self._error_line and block.isValid():
            marks.insert(0, code_marks.line_mark(QTextCursor(block), theme))
        if self.hasFocus():
            cursor = self.textCursor()
            places = bracket_places(cursor, self._highlighter.is_text)
            marks += code_marks.bracket_marks(cursor, places, theme)
        self.setExtraSelections(marks)
