"""The console of a run: what the program prints, what it asks, how it ended."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from learnpy.runner.outcome import RunResult
from learnpy.runner.protocol import Limits
from learnpy.ui.look import Look
from learnpy.ui.widgets.announcement import announce
from learnpy.ui.widgets.console.console_text import ConsoleText
from learnpy.ui.widgets.console.input_row import InputRow
from learnpy.ui.widgets.console.output_backlog import OutputBacklog
from learnpy.ui.widgets.console.terminal_lines import Kind, TerminalLines
from learnpy.ui.widgets.elements import TextKind, button, frame, label, set_kind
from learnpy.ui.widgets.flow_layout import FlowLayout
from learnpy.ui.widgets.results.run_words import ending_words
from learnpy.ui.widgets.results.save_dialog import ask_where_to_save

_QUICK_MS = 300
"""A run that ends before says only how it ended."""
_FLOOD = 100
"""Of more lines at a time only the last are shown until it is calm again: nobody can read them."""
_SLICE = 12_000
"""Characters that are worked on in one turn of the event loop, so that the window answers."""
_AT_ONCE = 20
"""Texts that are shown in one turn, each as it comes."""
_TURN_MS = 10
_ALL = 2**62
_FILLED = 250
"""Lines that are put above the others in one turn, when it is calm again."""


class Console(QWidget):
    """Shows one run after the other; what the learner wants of it is told by signals."""

    answered = Signal(str)
    """A line for the program's `input()`."""
    input_closed = Signal()
    """The learner has nothing more to say to the program."""
    more_time_wanted = Signal()
    lasting = Signal()
    """The run is not a quick one: what the one before left is to go now."""
    line_requested = Signal(int)
    """The learner wants to see the line of the error."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._limits = Limits()
        self._lines = TerminalLines()
        self._backlog = OutputBacklog()
        self._line = 0
        self._first_shown = 0
        self._at_once = _AT_ONCE
        self._ended = False
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
        self._quick = self._timer(_QUICK_MS, self._say_running)
        self._calm = self._timer(_QUICK_MS, self._fill)
        self._turn = self._timer(_TURN_MS, self._on_turn)

    def _timer(self, milliseconds: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer

    def _input_row(self) -> QWidget:
        self._input = InputRow(self._look)
        self.field = self._input.field
        self._input.answered.connect(self._on_answer)
        self._input.closed.connect(self.input_closed)
        self._input.hide()
        return self._input

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._look.px(8))
        self.status = label("", "soft", wrap=True)
        self.status.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._line_button = button("", self._on_line, "quiet")
        # A long word of an error must not make the whole lesson wider.
        self.status.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.status.setMinimumWidth(self._look.px(120))
        self.more_button = button(self.tr("Keep going"), self.keep_going, "quiet")
        told = self.tr("Give the program the same time once more (Ctrl+Shift+K)")
        self.more_button.setToolTip(told)
        self._copy_button = button(self.tr("Copy"), self.copy, "quiet")
        self._copy_button.setToolTip(self.tr("Copy the whole output"))
        self._save_button = button(self.tr("Save…"), self.save, "quiet")
        self._save_button.setToolTip(self.tr("Save the whole output as a text file"))
        self._save_button.setAccessibleName(self.tr("Save the output"))
        row.addWidget(self.status, 1)
        buttons = FlowLayout(self._look.px(8))
        for each in (self.more_button, self._line_button, self._copy_button, self._save_button):
            each.hide()
            buttons.addWidget(each)
        row.addLayout(buttons)
        return row

    # A run

    def start(self, limits: Limits) -> None:
        """A run was asked for: make room. What stood here goes when the new run speaks or ends."""
        self._well.setVisible(bool(self._lines.text))
        self._limits = limits
        self._calm.stop()
        self._lines = TerminalLines()
        self._backlog = OutputBacklog()
        self._line = 0
        self._first_shown = 0
        self._at_once = _AT_ONCE
        self._ended = False
        self._extended = False
        self.text.start_over()
        for each in (self._dropped, self._input, self.more_button, self._line_button):
            each.hide()
        self._copy_button.hide()
        self._save_button.hide()
        self._say("", "soft")
        self._quick.start()

    def write(self, text: str, is_error: bool) -> None:
        """The program printed this."""
        self._add(text, Kind.ERROR if is_error else Kind.OUT)

    def ask(self) -> None:
        """The program waits for a line."""
        if self._input.isHidden():
            self._input.show()
            self.lasting.emit()
            self._well.show()
            self._say(self.tr("Waiting for your input"), "soft")
            self.announce(self.tr("The program waits for input."))

    def warn(self, seconds: int) -> None:
        """So much time is left."""
        self.more_button.setVisible(not self._extended)
        self._say(self.tr("Running… {seconds} s left").format(seconds=seconds), "care")

    def finish(self, result: RunResult, trouble: str = "") -> None:
        """The run has ended."""
        self._quick.stop()
        self._ended = True
        for each in (self._input, self.more_button):
            each.hide()
        printed = bool(self._backlog) or not self._lines.is_empty
        self._well.setVisible(printed)
        self._copy_button.setVisible(printed)
        self._save_button.setVisible(printed)
        if not self._backlog:
            self._end_text()
        words = trouble or ending_words(result, self._limits)
        left = result.figures or result.value or result.files
        if not printed and not left and result.ended == "finished":
            words = self.tr("{words}. It printed nothing.").format(words=words)
        self._line = result.error.line if result.error is not None else result.line
        self._line_button.setText(self.tr("Go to line {line}").format(line=self._line))
        self._line_button.setVisible(self._line > 0)
        self._say(*_dressed(words, result))
        self.announce(words)

    @property
    def output(self) -> str:
        """All that is kept of what was printed and typed."""
        for text, kind in self._backlog.take(_ALL):
            self._lines.write(text, kind)
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

    def save(self) -> None:
        """Ask where to, and save the whole output there."""
        dialog = ask_where_to_save(
            self, self.tr("Save the output"), "output.txt", self.tr("Text (*.txt)")
        )
        dialog.fileSelected.connect(self.save_to)

    def save_to(self, path: str) -> None:
        """Save the whole output as UTF-8, and say what became of it."""
        try:
            Path(path).write_text(self.output, encoding="utf-8", errors="replace", newline="\n")
        except OSError as error:
            text = self.tr("The output cannot be written to {file}: {why}. Choose another folder.")
            self._say("⚠ " + text.format(file=path, why=error.strerror or error), "care")
        else:
            self._say(self.tr("The output is saved in {file}").format(file=path), "soft")
        self.announce(self.status.text())

    def announce(self, words: str) -> None:
        """Let a screen reader say something."""
        announce(self, words)

    def _add(self, text: str, kind: Kind) -> None:
        """Take in a text: what comes in time at once, what comes faster bit by bit."""
        self._backlog.add(text, kind)
        if self._at_once > 0:
            self._take_some()

    def _on_turn(self) -> None:
        """Other events had their turn: go on with what waits."""
        self._at_once = _AT_ONCE
        if self._backlog:
            self._take_some()

    def _take_some(self) -> None:
        if skipped := self._backlog.let_go():
            self._lines.skip(skipped)
        for text, kind in self._backlog.take(_SLICE):
            self._lines.write(text, kind)
        self._draw()
        self._at_once = 0 if self._backlog else self._at_once - 1
        self._turn.start()
        if self._ended and not self._backlog:
            self._end_text()

    def _end_text(self) -> None:
        """All is shown but for the older lines of a flood, which follow."""
        self._draw()
        self.text.settle()
        self._fill()

    def _draw(self) -> None:
        flooded = self._lines.fresh > _FLOOD
        fresh, current = self._lines.take_fresh(_FLOOD), self._lines.current
        if flooded:
            self._well.show()
            self.text.replace_lines(fresh, current)
            self._first_shown = self._lines.count - _FLOOD
        elif fresh or current:
            self._well.show()
            self.text.show_lines(fresh, current)
        if self._first_shown > self._lines.dropped and not self._ended:
            self._calm.start(_QUICK_MS)
        if self._lines.dropped:
            text = self.tr("The first {count} lines are not kept.")
            self._dropped.setText(text.format(count=f"{self._lines.dropped:,}"))
            self._dropped.show()

    def _fill(self) -> None:
        """The flood is over: show the older lines that are kept as well, bit by bit."""
        first = max(self._lines.dropped, self._first_shown - _FILLED)
        self.text.put_before(self._lines.between(first, self._first_shown))
        self._first_shown = first
        if first > self._lines.dropped:
            self._calm.start(0)

    def _say(self, words: str, kind: TextKind) -> None:
        self.status.setText(words)
        if self.status.property("kind") != kind:
            set_kind(self.status, kind)

    def _say_running(self) -> None:
        """The run takes its time: what the one before printed is not its output."""
        self._well.setVisible(self.asks or bool(self._backlog) or not self._lines.is_empty)
        self.lasting.emit()
        if not self.status.text():
            self._say(self.tr("Running…"), "soft")

    # What the learner does

    def _on_answer(self, text: str) -> None:
        self._add(text + "\n", Kind.TYPED)
        self.answered.emit(text)

    def keep_going(self) -> None:
        """Ask for more time, where that is offered."""
        if self.more_button.isHidden():
            return
        self._extended = True
        self.more_time_wanted.emit()
        self.more_button.hide()
        self._say(self.tr("Running…"), "soft")

    def _on_line(self) -> None:
        self.line_requested.emit(self._line)


def _dressed(words: str, result: RunResult) -> tuple[str, TextKind]:
    """The sentence with a sign before it, so that the colour is not alone."""
    if result.ended in ("finished", "stopped"):
        return words, "soft"
    return f"⚠ {words}", "care"
