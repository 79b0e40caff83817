"""The text of a console: what was printed, what came on stderr, what was typed."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QWidget

from learnpy.ui.look import Look
from learnpy.ui.translation import form_number
from learnpy.ui.widgets.console.terminal_lines import KEPT_LINES, Kind, Line, Piece
from learnpy.ui.widgets.read_only_text import ReadOnlyText

MOST_ROWS = 20
"""Taller output has a scroll bar of its own."""
LONGEST_LINE = 4000
"""Characters of a line that are shown."""
_MARKED = 1


class ConsoleText(ReadOnlyText):
    """Shows lines as they come, and stays at the end unless the learner scrolled up."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__("", look, "", margin=12, most_rows=MOST_ROWS, parent=parent)
        self.setAccessibleName(self.tr("Output of the program"))
        self._follows = True
        self._holds_height = False
        self._formats: dict[Kind, QTextCharFormat] = {}
        self.setUndoRedoEnabled(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setMaximumBlockCount(KEPT_LINES + 1)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._on_scroll)
        bar.rangeChanged.connect(self._follow)
        self.dress()

    def start_over(self) -> None:
        """Empty it, but keep the height for what comes, so that the page does not jump."""
        self._holds_height = True
        self.clear()

    def settle(self) -> None:
        """Nothing more comes: be as tall as the text, without the line after the last."""
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        if self.blockCount() > 1 and not cursor.block().text():
            state = cursor.block().previous().userState()
            cursor.deletePreviousChar()
            cursor.block().setUserState(state)
        self._holds_height = False
        self.fit()

    def put_before(self, older: list[Line]) -> None:
        """Put lines above all others; what is in view stays there."""
        if not older:
            return
        bar = self.verticalScrollBar()
        below = bar.maximum() - bar.value()
        self.setUpdatesEnabled(False)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for text, kind in self._runs([*older, ()]):
            cursor.insertText(text, self._formats[kind])
        cursor.endEditBlock()
        self._mark(older, self.document().findBlockByNumber(len(older) - 1))
        self.fit()
        bar.setValue(bar.maximum() - below)
        self.setUpdatesEnabled(True)

    def replace_lines(self, complete: list[Line], current: Line) -> None:
        """Show other lines in place of all."""
        self.clear()
        self.show_lines(complete, current)

    def show_lines(self, complete: list[Line], current: Line) -> None:
        """Put complete lines where the current one was, and the current one after them."""
        self.setUpdatesEnabled(False)
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        lines = [*complete, current]
        for text, kind in self._runs(lines):
            cursor.insertText(text, self._formats[kind])
        cursor.endEditBlock()
        self._mark(lines, self.document().lastBlock())
        self.fit()
        self.setUpdatesEnabled(True)

    def _runs(self, lines: list[Line]) -> list[tuple[str, Kind]]:
        """The text of many lines in as few pieces as there are changes of kind."""
        runs: list[tuple[str, Kind]] = []
        texts: list[str] = []
        kind = Kind.OUT
        for number, line in enumerate(lines):
            if number:
                texts.append("\n")
            for piece in self._folded(line):
                if piece.kind != kind:
                    runs.append(("".join(texts), kind))
                    texts, kind = [], piece.kind
                texts.append(piece.text)
        runs.append(("".join(texts), kind))
        return [(text, kind) for text, kind in runs if text]

    def _folded(self, line: Line) -> Line:
        length = sum(len(piece.text) for piece in line)
        if length <= LONGEST_LINE:
            return line
        shown: list[Piece] = []
        left = LONGEST_LINE
        for piece in line:
            shown.append(Piece(piece.text[:left], piece.kind))
            left -= len(shown[-1].text)
            if left <= 0:
                break
        more = length - LONGEST_LINE
        note = self.tr(" … and {count} more characters", "", form_number(more))
        note = note.format(count=f"{more:,}")
        return (*shown, Piece(note, Kind.TYPED))

    def _mark(self, lines: list[Line], block: QTextBlock) -> None:
        """Note which lines came on stderr; `block` is the last of them."""
        if not any(piece.kind is Kind.ERROR for line in lines for piece in line):
            return
        for line in reversed(lines):
            if not block.isValid():
                break
            wrong = any(piece.kind is Kind.ERROR for piece in line)
            block.setUserState(_MARKED if wrong else -1)
            block = block.previous()

    def marked_lines(self) -> list[str]:
        """The lines that have the mark of stderr."""
        found = []
        block = self.document().begin()
        while block.isValid():
            if block.userState() == _MARKED:
                found.append(block.text())
            block = block.next()
        return found

    def dress(self) -> None:
        """Take the colours as well, for what stands here and for what comes."""
        theme, old = self._look.theme, self._formats
        self._holds_height, held = False, self._holds_height
        super().dress()
        self._holds_height = held
        colours = {Kind.OUT: theme.text, Kind.ERROR: theme.bad, Kind.TYPED: theme.accent_text}
        self._formats = {kind: QTextCharFormat() for kind in colours}
        for kind, form in self._formats.items():
            form.setForeground(QColor(colours[kind]))
            form.setFontItalic(kind is Kind.TYPED)
        if old:
            self._recolour({form.foreground().color().name(): kind for kind, form in old.items()})

    def _recolour(self, kinds: dict[str, Kind]) -> None:
        """Give the text that stands here the colours of another theme."""
        block = self.document().begin()
        cursor = QTextCursor(self.document())
        while block.isValid():
            for part in block.textFormats():
                kind = kinds.get(part.format.foreground().color().name())  # pyright: ignore[reportAttributeAccessIssue]
                if kind is not None:
                    start = block.position() + part.start  # pyright: ignore[reportAttributeAccessIssue]
                    cursor.setPosition(start)
                    end = start + part.length  # pyright: ignore[reportAttributeAccessIssue]
                    cursor.setPosition(
                        min(end, block.position() + block.length() - 1),
                        QTextCursor.MoveMode.KeepAnchor,
                    )
                    cursor.setCharFormat(self._formats[kind])
            block = block.next()

    def _on_scroll(self, place: int) -> None:
        """The learner scrolled up, or came back to the end."""
        self._follows = place >= self.verticalScrollBar().maximum()

    def _follow(self) -> None:
        if self._follows:
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    def fit(self) -> None:
        """Follow the text with the height; while more may come, never be lower than before."""
        height = self.text_height()
        self.setFixedHeight(max(height, self.height()) if self._holds_height else height)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw a bar beside the lines that came on stderr."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        block = self.firstVisibleBlock()
        while block.isValid():
            area = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if area.top() > event.rect().bottom():
                break
            if block.userState() == _MARKED:
                # The area of the last line has the margin of the document in it as well.
                height = min(area.height(), block.layout().boundingRect().height())
                bar = QRectF(self._look.px(3), area.top(), self._look.px(3), height)
                painter.fillRect(bar, QColor(self._look.theme.bad_line))
            block = block.next()
