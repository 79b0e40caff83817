"""The console of a run: what the program prints, what it asks, how it ended, what it drew."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QGuiApplication,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from learnpy.runner.outcome import RunResult
from learnpy.runner.protocol import Limits
from learnpy.ui.look import Look
from learnpy.ui.widgets.console_text import ConsoleText
from learnpy.ui.widgets.elements import TextKind, button, frame, label, set_kind
from learnpy.ui.widgets.figure_view import FigureView
from learnpy.ui.widgets.run_words import ending_words
from learnpy.ui.widgets.terminal_lines import Kind, TerminalLines

_QUICK_MS = 300
"""A run that ends before says only how it ended."""
_FLOOD = 400
"""Of more lines at a time only the last are shown until it is calm again: nobody can read them."""


class Console(QWidget):
    """Shows one run after the other; what the learner wants of it is told by signals."""

    answered = Signal(str)
    """A line for the program's `input()`."""
    input_closed = Signal()
    """The learner has nothing more to say to the program."""
    more_time_wanted = Signal()
    line_requested = Signal(int)
    """The learner wants to see the line of the error."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._limits = Limits()
        self._lines = TerminalLines()
        self._line = 0
        self._flooded = False
        self._extended = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        self._well = frame("well")
        inside = QVBoxLayout(self._well)
        inside.setContentsMargins(look.px(1), look.px(1), look.px(1), look.px(1))
        inside.setSpacing(0)
        self._dropped = label("", "small")
        self._dropped.setContentsMargins(look.px(12), look.px(8), look.px(12), 0)
        self.text = ConsoleText(look)
        inside.addWidget(self._dropped)
        inside.addWidget(self.text)
        inside.addWidget(self._input_row())
        column.addWidget(self._well)
        column.addLayout(self._foot())
        self._figures = QVBoxLayout()
        self._figures.setSpacing(look.px(8))
        column.addLayout(self._figures)
        self._quick = self._timer(_QUICK_MS, self._say_running)
        self._calm = self._timer(_QUICK_MS, self._on_calm)

    def _timer(self, milliseconds: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer

    def _input_row(self) -> QWidget:
        self._input = QWidget()
        row = QHBoxLayout(self._input)
        px = self._look.px
        row.setContentsMargins(px(12), 0, px(12), px(10))
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("The program waits for a line. Type it, then Enter."))
        self.field.setAccessibleName(self.tr("Input for the program"))
        self.field.returnPressed.connect(self._on_answer)
        done = QShortcut(QKeySequence("Ctrl+D"), self.field)
        done.setContext(Qt.ShortcutContext.WidgetShortcut)
        done.activated.connect(self._on_end_of_input)
        self._end_button = button(self.tr("End of input"), self._on_end_of_input, "quiet")
        self._end_button.setToolTip(self.tr("There are no more lines for the program (Ctrl+D)"))
        row.addWidget(self.field, 1)
        row.addWidget(self._end_button)
        self._input.hide()
        return self._input

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._look.px(8))
        self.status = label("", "soft", wrap=True)
        self.status.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._line_button = button("", self._on_line, "quiet")
        self._more_button = button(self.tr("Keep going"), self._on_more, "quiet")
        self._more_button.setToolTip(self.tr("Give the program the same time once more"))
        self._copy_button = button(self.tr("Copy"), self.copy, "quiet")
        self._copy_button.setToolTip(self.tr("Copy the whole output"))
        row.addWidget(self.status, 1)
        for each in (self._more_button, self._line_button, self._copy_button):
            each.hide()
            row.addWidget(each)
        return row

    # A run

    def start(self, limits: Limits) -> None:
        """A run was asked for: make room. What stood here goes when the new run speaks or ends."""
        self._well.setVisible(bool(self._lines.text))
        self._limits = limits
        self._lines = TerminalLines()
        self._line = 0
        self._flooded = False
        self._extended = False
        self.text.start_over()
        for each in (self._dropped, self._input, self._more_button, self._line_button):
            each.hide()
        self._copy_button.hide()
        self._say("", "soft")
        self._quick.start()

    def write(self, text: str, is_error: bool) -> None:
        """The program printed this."""
        self._lines.write(text, Kind.ERROR if is_error else Kind.OUT)
        self._draw()

    def ask(self) -> None:
        """The program waits for a line."""
        if self._input.isHidden():
            self._input.show()
            self._say(self.tr("Waiting for your input"), "soft")
            self.announce(self.tr("The program waits for input."))

    def warn(self, seconds: int) -> None:
        """So much time is left."""
        self._more_button.setVisible(not self._extended)
        self._say(self.tr("Running… {seconds} s left").format(seconds=seconds), "care")

    def finish(self, result: RunResult, results: Path, trouble: str = "") -> None:
        """The run has ended; its pictures are read now, for their folder goes."""
        self._quick.stop()
        self._draw()
        self._on_calm()
        for each in (self._input, self._more_button):
            each.hide()
        self._show_figures(result, results)
        printed = bool(self._lines.text)
        self._well.setVisible(printed)
        self._copy_button.setVisible(printed)
        self.text.settle()
        words = trouble or ending_words(result, self._limits)
        if not printed and not result.figures and result.ended == "finished":
            words = self.tr("{words}. It printed nothing.").format(words=words)
        self._line = result.error.line if result.error is not None else 0
        self._line_button.setText(self.tr("Go to line {line}").format(line=self._line))
        self._line_button.setVisible(self._line > 0)
        self._say(*_dressed(words, result))
        self.announce(words)

    @property
    def output(self) -> str:
        """All that is kept of what was printed and typed."""
        return self._lines.text

    @property
    def asks(self) -> bool:
        """Whether the field for input is shown."""
        return not self._input.isHidden()

    @property
    def ends_within_a_line(self) -> bool:
        """Whether the last line that was printed is not complete, as after a question."""
        return bool(self._lines.current)

    def copy(self) -> None:
        """Put the whole output on the clipboard."""
        QGuiApplication.clipboard().setText(self.output)

    def announce(self, words: str) -> None:
        """Let a screen reader say something."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _draw(self) -> None:
        fresh, current = self._lines.take_fresh(), self._lines.current
        if len(fresh) > _FLOOD:
            self._well.show()
            self.text.replace_lines(fresh[-_FLOOD:], current)
            self._flooded = True
        elif fresh or current:
            self._well.show()
            self.text.show_lines(fresh, current)
        if self._flooded:
            self._calm.start()
        if self._lines.dropped:
            text = self.tr("The first {count} lines are not kept.")
            self._dropped.setText(text.format(count=f"{self._lines.dropped:,}"))
            self._dropped.show()

    def _on_calm(self) -> None:
        """The flood is over: show all that is kept."""
        self._calm.stop()
        if self._flooded:
            self._flooded = False
            self.text.replace_lines(self._lines.last(), self._lines.current)

    def _show_figures(self, result: RunResult, results: Path) -> None:
        while (item := self._figures.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for figure in result.figures:
            self._figures.addWidget(
                FigureView(results / figure.file, figure.description, self._look)
            )

    def _say(self, words: str, kind: TextKind) -> None:
        self.status.setText(words)
        if self.status.property("kind") != kind:
            set_kind(self.status, kind)

    def _say_running(self) -> None:
        if not self.status.text():
            self._say(self.tr("Running…"), "soft")

    # What the learner does

    def _on_answer(self) -> None:
        text = self.field.text()
        self.field.clear()
        self._lines.write(text + "\n", Kind.TYPED)
        self._draw()
        self.answered.emit(text)

    def _on_end_of_input(self) -> None:
        self._input.hide()
        self.input_closed.emit()

    def _on_more(self) -> None:
        self._extended = True
        self._more_button.hide()
        self._say(self.tr("Running…"), "soft")
        self.more_time_wanted.emit()

    def _on_line(self) -> None:
        self.line_requested.emit(self._line)


def _dressed(words: str, result: RunResult) -> tuple[str, TextKind]:
    """The sentence with a sign before it, so that the colour is not alone."""
    if result.ended in ("finished", "stopped"):
        return words, "soft"
    return f"⚠ {words}", "care"
