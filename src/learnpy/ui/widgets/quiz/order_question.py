"""A Parsons question: put the lines in order, and leave out what belongs nowhere."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
)

from learnpy.content.model import Question
from learnpy.ui.look import Look
from learnpy.ui.widgets.elements import button, label
from learnpy.ui.widgets.flow_layout import FlowLayout
from learnpy.ui.widgets.prose_view import ProseView
from learnpy.ui.widgets.quiz.question_view import QuestionView

_NUMBER = Qt.ItemDataRole.UserRole
_DIVIDER = -1


class OrderQuestion(QuestionView):
    """Lines to move by mouse, by buttons, or by Alt with the arrow keys."""

    def __init__(
        self,
        question: Question,
        order: Sequence[int],
        look: Look,
        *,
        chosen: Sequence[int] = (),
    ) -> None:
        """Show all lines in `order`; with `chosen`, those above the divider as answered before."""
        super().__init__(question, look)
        self._answer_button.clicked.connect(self._on_answer)
        self._texts = (*question.lines, *(line.html for line in question.distractors))
        self._list = _Lines(look)
        self._list.moved.connect(self._forget_verdict)
        self._fill(order, chosen)
        self._column.addWidget(label(self._advice(), "small", wrap=True))
        self._column.addWidget(self._list)
        self._column.addLayout(self._foot())
        self._why = ProseView("", look)
        self._why.hide()
        self._column.addWidget(self._why)
        if chosen:
            self._show_verdict()

    def _advice(self) -> str:
        text = self.tr("Drag the lines, or hold Alt and press the up and down arrows.")
        if self._question.distractors:
            text += " " + self.tr("Move lines that are not needed below the divider.")
        return text

    def _foot(self) -> FlowLayout:
        row = FlowLayout()
        self._measures.keep(row.setSpacing, 8)
        up = button(self.tr("Move up"), self._list.move_up)
        down = button(self.tr("Move down"), self._list.move_down)
        row.addWidget(self._answer_button)
        row.addWidget(up)
        row.addWidget(down)
        row.addWidget(self._verdict)
        return row

    def _fill(self, order: Sequence[int], chosen: Sequence[int]) -> None:
        known = [number for number in chosen if 0 <= number < len(self._texts)]
        above = known or list(order)
        below = [number for number in order if number not in above]
        for number in above:
            self._list.add_line(number, self._texts[number])
        if self._question.distractors:
            self._list.add_divider(self.tr("not needed"))
        for number in below:
            self._list.add_line(number, self._texts[number])
        self._list.setCurrentRow(0)
        self._list.fit()

    def chosen(self) -> tuple[int, ...]:
        """The numbers of the lines above the divider, in their order."""
        return self._list.numbers_above()

    def is_right(self) -> bool:
        """Whether what stands there now is right."""
        lines = [self._texts[number] for number in self.chosen()]
        return lines == list(self._question.lines)

    def _forget_verdict(self) -> None:
        self._verdict.clear()
        self._why.hide()

    def _on_answer(self) -> None:
        self._show_verdict()
        self._tell(self._why.toPlainText())
        self.answered.emit(self.is_right(), self.chosen())

    def _show_verdict(self) -> None:
        right = self.is_right()
        self._say(self.tr("✓ Right") if right else self.tr("✗ Not yet"), right=right)
        self._why.set_html(self._question.why_html if right else self._first_difference())
        self._why.show()

    def _first_difference(self) -> str:
        """The first line that stands wrongly, in words."""
        numbers = self.chosen()
        wanted = self._question.lines
        for place, number in enumerate(numbers):
            if number >= len(wanted):
                return self._question.distractors[number - len(wanted)].why_html
            if place >= len(wanted) or self._texts[number] != wanted[place]:
                line = f"<code>{escape(self._texts[number].strip())}</code>"
                text = self.tr("Up to line {count} it is right. Look at {line} next.")
                if place == 0:
                    text = self.tr("Begin with another line than {line}.")
                return f"<p>{text.format(count=place, line=line)}</p>"
        return "<p>" + self.tr("A line is still missing from the program.") + "</p>"


class _Lines(QListWidget):
    """The list of lines, with a divider that stays put in meaning and moves with the rest."""

    moved = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("lines")
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as programs are, in any language
        self.setAccessibleName(self.tr("Lines to put in order"))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.model().rowsMoved.connect(self._on_rows_moved)
        look.changed.connect(self.fit)

    def add_line(self, number: int, text: str) -> None:
        item = QListWidgetItem(text)
        item.setData(_NUMBER, number)
        self.addItem(item)

    def add_divider(self, text: str) -> None:
        item = QListWidgetItem(f"──────  {text}  ──────")
        item.setData(_NUMBER, _DIVIDER)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
        self.addItem(item)

    def numbers_above(self) -> tuple[int, ...]:
        """The numbers of the lines down to the divider."""
        numbers: list[int] = []
        for row in range(self.count()):
            number = self.item(row).data(_NUMBER)
            if number == _DIVIDER:
                break
            numbers.append(number)
        return tuple(numbers)

    def fit(self) -> None:
        """Be as tall as all lines, in the size of program text of now."""
        font = self._look.code_font()
        for row in range(self.count()):
            self.item(row).setFont(font)
        height = sum(self.sizeHintForRow(row) for row in range(self.count()))
        self.setFixedHeight(height + 2 * self._look.px(6))

    def move_up(self) -> None:
        """Move the current line up."""
        self._move(-1)

    def move_down(self) -> None:
        """Move the current line down."""
        self._move(1)

    def _move(self, by: int) -> None:
        row = self.currentRow()
        if 0 <= row < self.count() and 0 <= row + by < self.count():
            item = self.takeItem(row)
            self.insertItem(row + by, item)
            self.setCurrentRow(row + by)
            self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Alt with an arrow moves the line."""
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and event.key() == Qt.Key.Key_Up:
            self.move_up()
        elif alt and event.key() == Qt.Key.Key_Down:
            self.move_down()
        else:
            super().keyPressEvent(event)

    def _on_rows_moved(
        self, _parent: QModelIndex, _start: int, _end: int, _target: QModelIndex, _row: int
    ) -> None:
        self.moved.emit()
