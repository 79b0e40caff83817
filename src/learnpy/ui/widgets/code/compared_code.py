"""Two programs beside each other, or below each other where it is narrow."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.code.code_pane import CodePane
from learnpy.ui.widgets.code.compared_lines import (
    CodeRow,
    ComparedPrograms,
    compare_lines,
    level,
    line_numbers,
)
from learnpy.ui.widgets.elements import label
from learnpy.ui.widgets.well import in_well

_BESIDE_FROM = 600
"""Pixels at 100 % text size from which the two stand beside each other."""


class ComparedCode(QWidget):
    """Shows what only one of two programs has: by colour, by a sign, and in words."""

    def __init__(
        self,
        before: str,
        after: str,
        look: Look,
        *,
        before_html: str = "",
        after_html: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Show nothing yet.

        Args:
            before: What the program on the left is called; its own lines have a minus.
            after: What the program on the right is called; its own lines have a plus.
            look: How the window looks.
            before_html: The program on the left as it was prepared, for its colours.
            after_html: The same for the one on the right.
            parent: Its owner.
        """
        super().__init__(parent)
        self._look = look
        self._compared = ComparedPrograms((), ())
        self.before = CodePane(look, before, before_html)
        self.after = CodePane(look, after, after_html)
        self._words = {pane: label("", "small", wrap=True) for pane in (self.before, self.after)}
        self._measures = Measures(look, self)
        self._sides = (self._side(self.before, before), self._side(self.after, after))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._measures.keep(self._grid.setSpacing, 12)
        self._is_beside = True
        self._shown_for = (True, 0)
        self._settle = QTimer(self, singleShot=True)
        self._settle.timeout.connect(self._on_settled)
        self._place_sides()
        self._scroll_together()

    def _side(self, pane: CodePane, name: str) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        self._measures.keep(column.setSpacing, 4)
        column.addWidget(label(name, "strong"))
        column.addWidget(self._words[pane])
        column.addWidget(in_well(pane, self._look, 2, 8, 2, 2))
        return side

    def _scroll_together(self) -> None:
        one, other = self.before.verticalScrollBar(), self.after.verticalScrollBar()
        one.valueChanged.connect(other.setValue)
        other.valueChanged.connect(one.setValue)

    @property
    def is_beside(self) -> bool:
        """Whether the two stand beside each other."""
        return self._is_beside

    @property
    def is_same(self) -> bool:
        """Whether the two are the same, line by line."""
        return self._compared.is_same

    def show_programs(self, before: str, after: str) -> None:
        """Compare two programs."""
        self._compared = compare_lines(before, after)
        self._show_rows()

    def _show_rows(self) -> None:
        columns = self._columns()
        self._shown_for = (self._is_beside, columns)
        shown = level(self._compared, columns) if self._is_beside else self._compared
        for pane, rows in ((self.before, shown.before), (self.after, shown.after)):
            # A gap says where the other program has a line; below each other it says nothing.
            pane.show_rows([row for row in rows if row.number or self._is_beside])
            words = self._told(rows)
            self._words[pane].setText(words)
            pane.setAccessibleDescription(words)

    def _told(self, rows: tuple[CodeRow, ...]) -> str:
        numbers = line_numbers(rows)
        if self._compared.is_same:
            return self.tr("No line differs.")
        if not numbers:
            return self.tr("The other has lines that this one does not have.")
        signs = [row.sign for row in rows if row.sign]
        text = self.tr("{sign} only here: lines {numbers}", "", len(signs))
        if len(signs) == 1:
            text = self.tr("{sign} only here: line {numbers}")
        return text.format(sign=signs[0], numbers=numbers)

    def _place_sides(self) -> None:
        for number, side in enumerate(self._sides):
            self._grid.removeWidget(side)
            row, column = (0, number) if self._is_beside else (number, 0)
            self._grid.addWidget(side, row, column)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if self._is_beside else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Beside each other where there is room for both."""
        super().resizeEvent(event)
        beside = event.size().width() >= self._look.px(_BESIDE_FROM)
        if beside != self._is_beside:
            self._is_beside = beside
            self._place_sides()
        self._settle.start()

    def _on_settled(self) -> None:
        """The panes have their width, and may hold more or fewer characters in a line."""
        if (self._is_beside, self._columns()) != self._shown_for:
            self._show_rows()

    def _columns(self) -> int:
        """How many characters fit into a line of both."""
        return min(self.before.columns, self.after.columns)
