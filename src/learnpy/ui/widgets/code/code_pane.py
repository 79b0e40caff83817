"""Program text to read beside another: coloured, numbered, with signs at the changed lines."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextFormat,
    QTextOption,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from learnpy.ui.look import Look
from learnpy.ui.widgets.code.code_highlighter import CodeHighlighter
from learnpy.ui.widgets.code.compared_lines import CodeRow, rows_high
from learnpy.ui.widgets.read_only_text import ReadOnlyText

_MOST_LINES = 40
"""A pane with more lines has a scroll bar of its own."""


class CodePane(ReadOnlyText):
    """Shows the rows of one program; a changed line has a colour and a sign."""

    def __init__(self, look: Look, name: str, code_html: str = "") -> None:
        """Show nothing yet.

        Args:
            look: How the window looks.
            name: What a screen reader calls it.
            code_html: The program as it was prepared, for the colours of its lines.
        """
        super().__init__("", look, name, margin=0, most_rows=_MOST_LINES)
        self._rows: tuple[CodeRow, ...] = ()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Anywhere, so that it is known how many lines a row takes, and two panes stay level.
        self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        self._numbers = _LineNumbers(self, look)
        self._highlighter = CodeHighlighter(self.document(), code_html, look)
        self.updateRequest.connect(self._on_update)
        self.dress()

    @property
    def rows(self) -> tuple[CodeRow, ...]:
        """The rows that are shown."""
        return self._rows

    @property
    def columns(self) -> int:
        """How many characters fit into a line."""
        advance = QFontMetricsF(self.font()).horizontalAdvance("0")
        return max(1, int(self.viewport().width() / advance))

    def show_rows(self, rows: Sequence[CodeRow]) -> None:
        """Show a program."""
        if tuple(rows) != self._rows:
            self._rows = tuple(rows)
            self.setPlainText("\n".join(row.text for row in rows))
        self._mark()
        self.fit()

    def dress(self) -> None:
        """Take the colours as well."""
        super().dress()
        self._highlighter.dress()
        self._mark()

    def _mark(self) -> None:
        theme = self._look.theme
        marks: list[QTextEdit.ExtraSelection] = []
        for number, row in enumerate(self._rows):
            if not row.sign and row.number:
                continue
            cursor = QTextCursor(self.document().findBlockByNumber(number))
            surface = self._surface(row)
            for place in range(0, max(1, len(row.text)), self.columns):
                line_cursor = QTextCursor(cursor)
                line_cursor.setPosition(cursor.position() + place)
                line = _selection(line_cursor, surface)
                line.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
                marks.append(line)
            for start, length in row.changes:
                place = QTextCursor(cursor)
                place.setPosition(cursor.block().position() + start)
                place.setPosition(place.position() + length, QTextCursor.MoveMode.KeepAnchor)
                change = _selection(place, theme.mark)
                change.format.setFontUnderline(True)
                marks.append(change)
        self.setExtraSelections(marks)

    def _surface(self, row: CodeRow) -> str:
        """The colour behind a row that is marked, or that is a gap."""
        theme = self._look.theme
        if not row.sign:
            return theme.hover
        surface = theme.care_surface if row.sign == "−" else theme.good_surface
        # In high contrast these surfaces are as black as the rest.
        return theme.pressed if surface == theme.sunken else surface

    def fit(self) -> None:
        """Follow the number of rows with the height, and with the room for the numbers."""
        self.setViewportMargins(self._numbers.sizeHint().width(), 0, 0, 0)
        columns = self.columns
        lines = max(1, sum(rows_high(row.text, columns) for row in self._rows))
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if lines <= _MOST_LINES else policy.ScrollBarAsNeeded
        )
        height = min(lines, _MOST_LINES) * self.line_height + 2
        self.setFixedHeight(height)
        self._place_numbers()

    def _place_numbers(self) -> None:
        area = self.contentsRect()
        width = self._numbers.sizeHint().width()
        self._numbers.setGeometry(QRect(area.left(), area.top(), width, area.height()))
        self._numbers.update()

    def _on_update(self, _area: QRect, dy: int) -> None:
        if dy:
            self._numbers.scroll(0, dy)
        else:
            self._numbers.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the numbers beside the lines, and the marks on all lines of a row."""
        super().resizeEvent(event)
        self._mark()


class _LineNumbers(QWidget):
    """The column of numbers and signs beside a pane."""

    def __init__(self, pane: CodePane, look: Look) -> None:
        super().__init__(pane)
        self._pane = pane
        self._look = look

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for the largest number and a sign."""
        largest = max((row.number for row in self._pane.rows), default=0)
        advance = QFontMetrics(self._look.code_font(12)).horizontalAdvance("0")
        return QSize((len(str(max(10, largest))) + 1) * advance + self._look.px(20), 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw a number beside each line of the program, and a sign where it was changed."""
        pane, px, theme = self._pane, self._look.px, self._look.theme
        painter = QPainter(self)
        painter.setFont(self._look.code_font(12))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        block = pane.firstVisibleBlock()
        while block.isValid() and block.blockNumber() < len(pane.rows):
            row = pane.rows[block.blockNumber()]
            area = pane.blockBoundingGeometry(block).translated(pane.contentOffset())
            if area.top() > event.rect().bottom():
                break
            top, tall = round(area.top()), round(pane.line_height)
            if row.number:
                painter.setPen(QColor(theme.text_soft))
                painter.drawText(QRect(0, top, self.width() - px(20), tall), right, str(row.number))
            if row.sign:
                painter.setPen(QColor(theme.care if row.sign == "−" else theme.good))
                painter.drawText(QRect(0, top, self.width() - px(5), tall), right, row.sign)
            block = block.next()


def _selection(cursor: QTextCursor, colour: str) -> QTextEdit.ExtraSelection:
    mark = QTextEdit.ExtraSelection()
    # The fields are there, but their types are not known to the checker.
    mark.cursor = cursor  # pyright: ignore[reportAttributeAccessIssue]
    mark.format.setBackground(QColor(colour))  # pyright: ignore[reportAttributeAccessIssue]
    return mark
