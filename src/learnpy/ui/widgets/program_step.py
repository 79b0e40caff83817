"""A program of the lesson: its code to change and run, and what it printed and drew."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from learnpy.content.model import Program, RunBounds
from learnpy.runner.bounds import within
from learnpy.runner.outcome import RunResult
from learnpy.runner.protocol import RunRequest
from learnpy.ui.figure_style import figure_style
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.run_process import RunProcess
from learnpy.ui.shortcuts import listen, with_key
from learnpy.ui.warm_children import WarmChildren
from learnpy.ui.widgets.code.editor_well import EditorWell
from learnpy.ui.widgets.console.console import Console
from learnpy.ui.widgets.elements import button
from learnpy.ui.widgets.flow_layout import FlowLayout
from learnpy.ui.widgets.keyboard_order import order_keyboard
from learnpy.ui.widgets.results.references import References
from learnpy.ui.widgets.results.run_results import RunResults
from learnpy.ui.widgets.run_outcome import RunOutcome

_DRAFT_MS = 600
"""A draft is told so long after the last key."""


class ProgramStep(QWidget):
    """Lets the learner run and change a program; the recorded output is there to compare."""

    program_run = Signal(str)
    """The id of the step: its program ran to its end, without an error."""
    draft_changed = Signal(str, str)
    """The id of the step and its text now; empty where it is the starter again."""
    wants_view = Signal(QWidget)
    """What the learner's action brought, to be seen."""
    caret_moved = Signal(QRect)
    """The learner types here; the rectangle is in the step's own coordinates."""

    def __init__(
        self,
        program: Program,
        course_folder: Path,
        look: Look,
        runs: WarmChildren,
        *,
        packages: Sequence[str] = (),
        data: Mapping[str, str] | None = None,
        draft: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._program = program
        self._look = look
        self._measures = Measures(look, self)
        self._runs = runs
        self._packages = tuple(packages)
        self._data = dict(data or {})
        self._bounds = RunBounds()
        self._starter = program.code.rstrip()
        self._run: RunProcess | None = None
        self._ran_from: QWidget | None = None
        self._kept = draft.rstrip() or self._starter
        self._layout = QVBoxLayout(self)
        self._measures.margins(self._layout, 0, 4, 0, 16)
        self._measures.keep(self._layout.setSpacing, 10)
        name = self.tr("Program {name}").format(name=program.title)
        self.setAccessibleName(name)
        self.well = EditorWell(self._kept, program.code_html, look, name)
        self.editor = self.well.editor
        self._layout.addWidget(self.well)
        self.references = References(
            program.recording, course_folder, self._data, look, runs.start_beside
        )
        self._layout.addLayout(self._buttons())
        self._layout.addWidget(self.references)
        self._outcome: RunOutcome | None = None
        self._draft_timer = QTimer(self)
        self._draft_timer.setSingleShot(True)
        self._draft_timer.setInterval(_DRAFT_MS)
        self._connect()
        self._show_state()

    def allow(self, bounds: RunBounds) -> None:
        """Let its program do and use what its lesson says."""
        self._bounds = bounds

    def _buttons(self) -> FlowLayout:
        row = FlowLayout()
        self._measures.keep(row.setSpacing, 8)
        self.run_button = button(self.tr("Run"), self.run, "primary")
        self.run_button.setToolTip(with_key(self.tr("Run the program"), "run"))
        self.stop_button = button(self.tr("Stop"), self.stop)
        self.stop_button.setToolTip(with_key(self.tr("End the program"), "stop"))
        self.reset_button = button(self.tr("Reset"), self.reset, "quiet")
        self.reset_button.setToolTip(self.tr("Put the program back as it was; undo takes it back"))
        for each in (self.run_button, self.stop_button, self.reset_button):
            row.addWidget(each)
        self.references.add_buttons(row)
        self._dress()
        return row

    @property
    def outcome(self) -> RunOutcome:
        """All that its runs bring, made when it is asked for first: most programs wait unread."""
        if self._outcome is None:
            self._outcome = outcome = RunOutcome(self._look, self._runs)
            outcome.hide()
            self._layout.addWidget(outcome)
            order_keyboard(self)
            console = outcome.console
            outcome.line_requested.connect(self.editor.go_to_line)
            console.answered.connect(self._on_answer)
            console.input_closed.connect(self._on_input_closed)
            console.lasting.connect(self._on_lasting)
            console.more_time_wanted.connect(self._on_more_time)
        return self._outcome

    @property
    def console(self) -> Console:
        """What its runs print and ask."""
        return self.outcome.console

    @property
    def results(self) -> RunResults:
        """What its last run left."""
        return self.outcome.results

    def _connect(self) -> None:
        self.editor.edited.connect(self._on_text)
        self.editor.left.connect(self.keep_draft)
        self.editor.caret_moved.connect(self._on_caret)
        self._draft_timer.timeout.connect(self.keep_draft)
        self._look.changed.connect(self._dress)
        listen(self, "keep_going", self._on_keep_going)

    def _dress(self) -> None:
        theme = self._look.theme
        self.run_button.setIcon(self._look.icon("play", theme.on_accent, 16))
        self.stop_button.setIcon(self._look.icon("square", theme.text, 16))
        self.reset_button.setIcon(self._look.icon("rotate-ccw", theme.text_soft, 16))

    # Run, Stop, Reset

    @property
    def is_running(self) -> bool:
        """Whether its program runs now."""
        return self._run is not None

    def run(self) -> None:
        """Run the program as it stands; a run that is going on is ended."""
        if self._has_keyboard(self.console, self.stop_button):  # of which parts are hidden now
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        focus = QApplication.focusWidget()
        self._ran_from = focus if focus and self.well.isAncestorOf(focus) else None
        self.keep_draft()
        self._let_go()
        self.references.hide_recorded()
        self.editor.mark_error(0)
        request = RunRequest(
            program=self.editor.text.rstrip() + "\n",
            file=Path(self._program.file).name,
            data=self._data,
            figure_style=figure_style(self._look, self.devicePixelRatioF()),
        )
        request = within(self._bounds, request)
        self._run = self._runs.start(request, self._packages)
        self.outcome.follow(self._run)
        self._run.input_awaited.connect(self._on_input_awaited)
        self._run.finished.connect(self._on_finished)
        self.console.start(request.limits)
        self.outcome.show()
        self._show_state()
        self.wants_view.emit(self.outcome)

    def stop(self) -> None:
        """End the program; nothing happens when none runs."""
        if self._run is not None:
            self._run.stop()

    def reset(self) -> None:
        """Put the starter back; undo brings the learner's text back."""
        self.editor.replace_text(self._starter)
        self.keep_draft()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep_draft(self) -> None:
        """Tell the text now, if it is another than was told last."""
        self._draft_timer.stop()
        text = self.editor.text.rstrip()
        if text != self._kept:
            self._kept = text
            self.draft_changed.emit(self._program.id, "" if text == self._starter else text + "\n")

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Another lesson or page is shown: lose nothing."""
        self.keep_draft()
        super().hideEvent(event)

    # What the run says

    def _on_input_awaited(self) -> None:
        """The program waits for the learner."""
        had_keyboard = self._has_keyboard(self)
        self.console.ask()
        if had_keyboard:
            self.console.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_finished(self, result: RunResult, _results: Path) -> None:
        run = self._run
        if run is None:
            return
        self._let_go()
        # Before what has the keyboard is hidden: Qt would look for another, far away.
        leaving = (self.console, self.stop_button, self.results)
        if not self.console.text.hasFocus() and self._has_keyboard(*leaving):
            self._give_keyboard_back()
        self.outcome.show_result(result, run, Path(self._program.file).stem)
        if result.error is not None:
            self.editor.mark_error(result.error.line)
        self._show_state()
        if self.outcome.is_read_from_its_top():
            self.wants_view.emit(self.outcome)
        if result.ended == "finished":
            self.program_run.emit(self._program.id)

    def _on_lasting(self) -> None:
        """What the run before left does not belong to the program that runs now."""
        if self._has_keyboard(self.results):
            self._give_keyboard_back()
        self.results.hide()

    def _has_keyboard(self, *places: QWidget) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and any(
            each is focus or each.isAncestorOf(focus) for each in places
        )

    def _give_keyboard_back(self) -> None:
        """Let the learner go on where Run was pressed."""
        place = self._ran_from if self._ran_from is not None else self.run_button
        if not place.isVisibleTo(self):
            place = self.editor
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def _let_go(self) -> None:
        """Hear nothing more of a run that is over, or that another one follows."""
        if self._run is None:
            return
        self.outcome.let_go(self._run)
        self._run.input_awaited.disconnect(self._on_input_awaited)
        self._run.finished.disconnect(self._on_finished)
        self._run = None

    # What the learner does

    def _on_answer(self, text: str) -> None:
        if self._run is not None:
            self._run.answer(text)

    def _on_input_closed(self) -> None:
        if self._run is not None:
            self._run.close_input()

    def _on_keep_going(self) -> None:
        if self._outcome is not None:
            self._outcome.console.keep_going()

    def _on_more_time(self) -> None:
        if self.console.more_button.hasFocus():
            self.stop_button.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._run is not None:
            self._run.keep_going()

    def _on_text(self) -> None:
        self._draft_timer.start()
        self._show_state()

    def _on_caret(self, place: QRect) -> None:
        corner = self.editor.viewport().mapTo(self, place.topLeft())
        self.caret_moved.emit(QRect(corner, place.size()))

    def _show_state(self) -> None:
        text = self.editor.text.rstrip()
        self.stop_button.setEnabled(self.is_running)
        self.reset_button.setEnabled(text != self._starter)
        if self._outcome is not None and not self.is_running:
            self._outcome.compare(text)

    def show_recorded(self) -> None:
        """Show the recorded output, where there is one."""
        self.references.show_recorded()
