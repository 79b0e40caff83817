"""The console of a run: what the program prints, what it asks, how it ended."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from learnpy.runner.outcome import RunResult
from learnpy.runner.protocol import Limits
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.shortcuts import with_key
from learnpy.ui.translation import form_number
from learnpy.ui.widgets.announcement import announce
from learnpy.ui.widgets.console.console_text import ConsoleText
from learnpy.ui.widgets.console.input_row import InputRow
from learnpy.ui.widgets.console.output_flow import OutputFlow
from learnpy.ui.widgets.console.terminal_lines import Kind
from learnpy.ui.widgets.elements import TextKind, button, frame, label, set_kind
from learnpy.ui.widgets.flow_layout import FlowLayout
from learnpy.ui.widgets.results.run_words import ending_words
from learnpy.ui.widgets.save_dialog import ask_where_to_save

_SPOKEN = 200
"""Characters of the output that a screen reader says unasked."""
_QUICK_MS = 300
"""A run that ends before says only how it ended."""


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
        self._line = 0
        self._extended = False
        self._failure = ""
        """What is said of an error or a limit that ended the run; empty where it was none."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._measures = Measures(look, self)
        self._measures.keep(column.setSpacing, 8)
        self._well = frame("well")
        inside = QVBoxLayout(self._well)
        self._measures.margins(inside, 1)
        inside.setSpacing(0)
        self._dropped = label("", "small")
        self._measures.keep(self._dropped.setContentsMargins, 12, 8, 12, 0)
        self.text = ConsoleText(look)
        inside.addWidget(self._dropped)
        inside.addWidget(self.text)
        inside.addWidget(self._input_row())
        column.addWidget(self._well)
        column.addLayout(self._foot())
        self._flow = OutputFlow(self.text)
        self._flow.appeared.connect(self._well.show)
        self._flow.lines_dropped.connect(self._on_dropped)
        self._quick = QTimer(self, singleShot=True, interval=_QUICK_MS)
        self._quick.timeout.connect(self._say_running)

    def _input_row(self) -> QWidget:
        self._input = InputRow(self._look)
        self.field = self._input.field
        self._input.answered.connect(self._on_answer)
        self._input.closed.connect(self.input_closed)
        self._input.hide()
        return self._input

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._measures.keep(row.setSpacing, 8)
        self.status = label("", "soft", wrap=True)
        self.status.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._line_button = button("", self._on_line, "quiet")
        # A long word of an error must not make the whole lesson wider.
        self.status.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._measures.keep(self.status.setMinimumWidth, 120)
        self.more_button = button(self.tr("Keep going"), self.keep_going, "quiet")
        told = self.tr("Give the program the same time once more")
        self.more_button.setToolTip(with_key(told, "keep_going"))
        self._copy_button = button(self.tr("Copy"), self.copy, "quiet")
        self._copy_button.setToolTip(self.tr("Copy the whole output"))
        self._save_button = button(self.tr("Save…"), self.save, "quiet")
        self._save_button.setToolTip(self.tr("Save the whole output as a text file"))
        self._save_button.setAccessibleName(self.tr("Save the output"))
        row.addWidget(self.status, 1)
        buttons = FlowLayout()
        self._measures.keep(buttons.setSpacing, 8)
        for each in (self.more_button, self._line_button, self._copy_button, self._save_button):
            each.hide()
            buttons.addWidget(each)
        row.addLayout(buttons)
        return row

    # A run

    def start(self, limits: Limits) -> None:
        """A run was asked for: make room. What stood here goes when the new run speaks or ends."""
        self._well.setVisible(not self._flow.is_empty)
        self._limits = limits
        self._flow.start_over()
        self._line = 0
        self._extended = False
        for each in (self._dropped, self._input, self.more_button, self._line_button):
            each.hide()
        self._copy_button.hide()
        self._save_button.hide()
        self._say("", "soft")
        self._quick.start()

    def write(self, text: str, is_error: bool) -> None:
        """The program printed this."""
        self._flow.add(text, Kind.ERROR if is_error else Kind.OUT)

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
        text = self.tr("Running… {seconds} s left", "", seconds)
        self._say(text.format(seconds=seconds), "care")

    def finish(self, result: RunResult, trouble: str = "") -> None:
        """The run has ended."""
        self._quick.stop()
        self._flow.end()
        for each in (self._input, self.more_button):
            each.hide()
        printed = not self._flow.is_empty
        for each in (self._well, self._copy_button, self._save_button):
            each.setVisible(printed)
        words = trouble or ending_words(result, self._limits)
        left = result.figures or result.value or result.files
        if not printed and not left and result.ended == "finished":
            words = self.tr("{words}. It printed nothing.").format(words=words)
        self._line = result.error.line if result.error is not None else result.line
        self._line_button.setText(self.tr("Go to line {line}").format(line=self._line))
        self._line_button.setVisible(self._line > 0)
        said, kind = _dressed(words, result)
        self._failure = said if kind == "care" else ""
        self._say(said, kind)
        if printed:
            told = self.tr("{words}. It printed: {text}")
            words = told.format(words=words, text=self._beginning())
        self.announce(words)

    def show_stale(self, is_stale: bool) -> None:
        """Say softly how a run failed whose program was changed since."""
        if self._failure and self.status.text() == self._failure:
            self._say(self._failure, "soft" if is_stale else "care")

    def _beginning(self) -> str:
        """What of the output a screen reader says unasked; the rest is there to go to."""
        text = self.text.toPlainText()
        if len(text) <= _SPOKEN:
            return text
        return self.tr("{text}, and more").format(text=text[:_SPOKEN])

    @property
    def output(self) -> str:
        """All that is kept of what was printed and typed."""
        return self._flow.whole

    @property
    def asks(self) -> bool:
        """Whether the field for input is shown."""
        return not self._input.isHidden()

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

    def _on_dropped(self, count: int) -> None:
        text = self.tr("The first {count} lines are not kept.", "", form_number(count))
        if count == 1:
            text = self.tr("The first line is not kept.")
        self._dropped.setText(text.format(count=f"{count:,}"))
        self._dropped.show()

    def _say(self, words: str, kind: TextKind) -> None:
        self.status.setText(words)
        if self.status.property("kind") != kind:
            set_kind(self.status, kind)

    def _say_running(self) -> None:
        """The run takes its time: what the one before printed is not its output."""
        self._well.setVisible(self.asks or not self._flow.is_empty)
        self.lasting.emit()
        if not self.status.text():
            self._say(self.tr("Running…"), "soft")

    # What the learner does

    def _on_answer(self, text: str) -> None:
        self._flow.add(text + "\n", Kind.TYPED)
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
