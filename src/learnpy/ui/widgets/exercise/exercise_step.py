"""An exercise: its task, the learner's program, Check, hints one at a time, the solution."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from learnpy.checks.model import CheckResult, CheckStatus
from learnpy.content.model import Exercise
from learnpy.progress.model import StepProgress
from learnpy.progress.step_state import in_this_try
from learnpy.progress.versions import Version
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.announcement import announce
from learnpy.ui.widgets.elements import button
from learnpy.ui.widgets.exercise.answer_change import as_file, change_size, is_own_answer
from learnpy.ui.widgets.exercise.answer_check import AnswerCheck, Examine
from learnpy.ui.widgets.exercise.check_button import CheckButton
from learnpy.ui.widgets.exercise.exercise_help import ExerciseHelp
from learnpy.ui.widgets.exercise.verdict_view import VerdictView
from learnpy.ui.widgets.exercise.versions_view import VersionsView
from learnpy.ui.widgets.flow_layout import FlowLayout
from learnpy.ui.widgets.keyboard_order import order_keyboard
from learnpy.ui.widgets.program_step import ProgramStep
from learnpy.ui.widgets.prose_view import ProseView


class ExerciseStep(QWidget):
    """Lets the learner write, run and check a program, and helps where it is wrong."""

    checked = Signal(object, int, bool)
    """The CheckResult, how many characters differ from the program checked before, and whether it
    was another than the bare starter."""
    hint_shown = Signal(int)
    """How many hints are shown now."""
    solution_shown = Signal()
    begun_again = Signal(int)
    """A fresh try was begun; the first such is number 1."""
    version_left = Signal(str, object)
    """A program to keep among the versions, and its CheckStatus or None."""
    link_activated = Signal(str)
    wants_view = Signal(QWidget)
    """What the learner's action brought, to be seen."""

    def __init__(
        self,
        exercise: Exercise,
        bench: ProgramStep,
        examine: Examine,
        look: Look,
        *,
        known: StepProgress | None = None,
        read_versions: Callable[[], tuple[Version, ...]] = tuple,
        parent: QWidget | None = None,
    ) -> None:
        """Show an exercise.

        Args:
            exercise: The exercise.
            bench: Where its program is edited and run; see `exercise_program`.
            examine: Starts the examination of a program.
            look: How the window looks.
            known: What was done with it before.
            read_versions: Reads the earlier versions of its program, newest first.
            parent: Its owner.
        """
        super().__init__(parent)
        known = known or StepProgress()
        self._exercise = exercise
        self.setAccessibleName(self.tr("Exercise {title}").format(title=exercise.title))
        self._look = look
        self._measures = Measures(look, self)
        self._read_versions = read_versions
        self._tried = in_this_try(known.last_tried, known)
        self._fresh_tries = known.fresh_tries
        self._checked_before: str | None = None
        self.checking = AnswerCheck(exercise, examine, self)
        self._is_solved = in_this_try(known.solved, known)
        self.bench = bench
        self.verdict = VerdictView(look)
        self.verdict.link_activated.connect(self.link_activated)
        self.help = ExerciseHelp(exercise, look)
        self.versions: VersionsView | None = None
        self._layout = QVBoxLayout(self)
        self._measures.margins(self._layout, 0, 4, 0, 16)
        self._measures.keep(self._layout.setSpacing, 12)
        self._layout.addWidget(self._task())
        self._layout.addWidget(bench)
        self._layout.addWidget(self.verdict)
        self._layout.addWidget(self.help)
        self._layout.addLayout(self._buttons())
        self.checking.begun.connect(self._on_check_begun)
        self.checking.judged.connect(self._on_judged)
        self.help.link_activated.connect(self.link_activated)
        self.help.fresh_try_wanted.connect(self.begin_again)
        bench.editor.edited.connect(self._on_text)
        bench.reset_button.clicked.connect(self.verdict.hide)
        bench.wants_view.connect(self.wants_view)
        for _ in range(known.hints):
            self.help.add_hint()
        if in_this_try(known.solution_last_seen, known):
            self.help.show_solution(bench.editor.text)
        self._update_buttons()

    def _task(self) -> QWidget:
        view = ProseView(self._exercise.task_html, self._look)
        view.link_activated.connect(self.link_activated)
        return view

    def _buttons(self) -> FlowLayout:
        row = FlowLayout()
        self._measures.keep(row.setSpacing, 8)
        self.check_button = CheckButton()
        self.check_button.check_wanted.connect(self.check)
        self.check_button.stop_wanted.connect(self.checking.stop)
        if not self.checking.is_possible:
            self.check_button.hide()
        self.hint_button = button("", self._on_hint)
        self.solution_button = button(self.tr("Show the solution"), self._on_solution)
        self.solution_button.setToolTip(self.tr("Opens after a check, or when all hints are shown"))
        self.why_button = button(self.tr("Why it works"), self._on_why)
        self.versions_button = button(self.tr("Versions"), self._toggle_versions, "quiet")
        self.versions_button.setCheckable(True)
        self.versions_button.setToolTip(self.tr("Earlier versions of your program"))
        for each in (
            self.check_button,
            self.hint_button,
            self.solution_button,
            self.why_button,
            self.versions_button,
        ):
            row.addWidget(each)
        self._look.changed.connect(self._dress)
        self._dress()
        return row

    def _dress(self) -> None:
        icon = self._look.icon("clock", self._look.theme.text_soft, 16)
        self.versions_button.setIcon(icon)

    # Check

    def check(self) -> None:
        """Check the program as it stands."""
        self.checking.check(self.bench.editor.text)

    def _on_check_begun(self) -> None:
        self.check_button.show_checking(True)
        self.verdict.show_waiting()
        self.wants_view.emit(self.verdict)

    def _on_judged(self, result: CheckResult) -> None:
        self.check_button.show_checking(False)
        answer = self.checking.answer
        change = change_size(self._last_checked(), answer)
        tried = is_own_answer(answer, self._exercise.starter)
        self._checked_before = answer
        self._tried = self._tried or tried
        self._is_solved = self._is_solved or result.status is CheckStatus.SOLVED
        self._update_buttons()
        self.verdict.show_result(result)
        self.verdict.show_stale(self.bench.editor.text != answer)
        self.wants_view.emit(self.verdict)
        if tried:
            self.version_left.emit(as_file(answer), result.status)
        self.checked.emit(result, change, tried)
        self._refresh_versions()

    def _last_checked(self) -> str:
        """The program that was checked before, maybe when the lesson was open another time."""
        if self._checked_before is None:
            checked = (each.text for each in self._read_versions() if each.status is not None)
            self._checked_before = next(checked, self._exercise.starter)
        return self._checked_before

    # Hints and solution

    def _update_buttons(self) -> None:
        shown, total = self.help.hints, self.help.total
        if shown < total:
            text = self.tr("Show hint {number} of {total}")
            self.hint_button.setText(text.format(number=shown + 1, total=total))
        else:
            self.hint_button.setText(self.tr("All hints are shown"))
        self.hint_button.setEnabled(shown < total)
        self.solution_button.setEnabled(shown >= total or self._tried)
        self.solution_button.setVisible(self.help.solution is None)
        self.why_button.setVisible(
            self._is_solved and self.help.solution is None and self.help.why is None
        )

    def _on_hint(self) -> None:
        hint = self.help.add_hint()
        if hint is not None:
            order_keyboard(self)
            if self.help.hints == self.help.total:
                # The button is about to be disabled, which would hand the keyboard to the next.
                hint.setFocus(Qt.FocusReason.OtherFocusReason)
            self._update_buttons()
            if hint_card := hint.parentWidget():
                self.wants_view.emit(hint_card)
            announce(self, f"{hint.accessibleName()}. {hint.toPlainText()}")
            self.hint_shown.emit(self.help.hints)

    def _on_solution(self) -> None:
        solution = self.help.show_solution(self.bench.editor.text)
        order_keyboard(self)
        solution.compared.before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._update_buttons()
        self.wants_view.emit(solution)
        self.solution_shown.emit()

    def _on_why(self) -> None:
        why = self.help.show_why()
        order_keyboard(self)
        text = why.findChild(ProseView)
        if text is not None:
            text.setFocus(Qt.FocusReason.OtherFocusReason)
        self._update_buttons()
        self.wants_view.emit(why)

    def begin_again(self) -> None:
        """Begin a fresh try from the starter; the program as it is goes among its versions."""
        self._leave_version()
        self.help.hide_solution()
        self.verdict.hide()
        self._tried = False
        self._fresh_tries += 1
        self.begun_again.emit(self._fresh_tries)
        self.bench.reset()
        self._is_solved = False
        self.wants_view.emit(self.bench.well)
        self._update_buttons()
        self._refresh_versions()
        announce(self, self.tr("The starter is back in the editor."))

    # Versions

    def _leave_version(self) -> None:
        self.bench.keep_draft()
        text = self.bench.editor.text
        if is_own_answer(text, self._exercise.starter):
            self.version_left.emit(as_file(text), None)

    def _toggle_versions(self) -> None:
        if self.versions is not None and not self.versions.isHidden():
            self._close_versions()
            return
        if self.versions is None:
            self.versions = VersionsView(self._look)
            self.versions.restore_requested.connect(self.restore)
            self.versions.closed.connect(self._close_versions)
            self._layout.addWidget(self.versions)
            order_keyboard(self)
        self.versions.show()
        self.versions_button.setChecked(True)
        self._refresh_versions()
        self.versions.take_keyboard()

    def _close_versions(self) -> None:
        if self.versions is not None:
            self.versions.hide()
        self.versions_button.setChecked(False)
        self.versions_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refresh_versions(self) -> None:
        if self.versions is not None and not self.versions.isHidden():
            self.versions.show_versions(self._read_versions(), self.bench.editor.text)

    def restore(self, program: str) -> None:
        """Put an earlier version into the editor; undo brings the present one back."""
        self._leave_version()
        self._close_versions()
        self.verdict.hide()
        self.bench.editor.replace_text(program.rstrip())
        self.bench.keep_draft()
        self.bench.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.wants_view.emit(self.bench.well)
        announce(self, self.tr("The earlier version is in the editor. Undo takes it back."))

    def _on_text(self) -> None:
        text = self.bench.editor.text
        self.verdict.show_stale(text != self.checking.answer)
        if self.help.solution is not None:
            self.help.solution.follow(text)
        if self.versions is not None:
            self.versions.follow(text)
