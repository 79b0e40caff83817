"""An exercise: its task, the learner's program, Check, hints one at a time, the solution."""

import difflib
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from learnpy.checks.grade import Criteria, before_running, verdict
from learnpy.checks.model import CheckResult, CheckStatus
from learnpy.checks.observation import AnswerKey
from learnpy.content.model import Exercise, Program
from learnpy.runner.examine import examination_of, examination_request
from learnpy.runner.outcome import RunResult
from learnpy.runner.protocol import RunRequest
from learnpy.ui.look import Look
from learnpy.ui.run_process import RunProcess
from learnpy.ui.widgets.code_view import CodeView
from learnpy.ui.widgets.elements import button, frame, label
from learnpy.ui.widgets.program_step import ProgramStep
from learnpy.ui.widgets.prose_view import ProseView
from learnpy.ui.widgets.verdict_view import VerdictView

Examine = Callable[[RunRequest], tuple[RunRequest, RunProcess]]
"""Adds the lesson's data to a request and starts it."""


class ExerciseStep(QWidget):
    """Lets the learner write, run and check a program, and helps where it is wrong."""

    checked = Signal(object, int)
    """The CheckResult, and how many characters differ from the program checked before."""
    hint_shown = Signal(int)
    """How many hints are shown now."""
    solution_shown = Signal()
    link_activated = Signal(str)

    def __init__(
        self,
        exercise: Exercise,
        bench: ProgramStep,
        examine: Examine,
        look: Look,
        *,
        hints_shown: int = 0,
        attempted: bool = False,
        solution_seen: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Show an exercise.

        Args:
            exercise: The exercise.
            bench: Where its program is edited and run; see `program_of`.
            examine: Starts the examination of a program.
            look: How the window looks.
            hints_shown: How many hints were shown before.
            attempted: Whether an answer was checked before.
            solution_seen: Whether the solution was shown before.
            parent: Its owner.
        """
        super().__init__(parent)
        self._exercise = exercise
        self._look = look
        self._examine = examine
        self._shown = 0
        self._attempted = attempted
        self._checked_before = exercise.starter
        self._request: RunRequest | None = None
        self.bench = bench
        self.verdict = VerdictView(look)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, look.px(4), 0, look.px(16))
        self._layout.setSpacing(look.px(12))
        self._layout.addWidget(self._prose(exercise.task_html))
        self._layout.addWidget(bench)
        self._layout.addWidget(self.verdict)
        self._help = QVBoxLayout()
        self._help.setSpacing(look.px(8))
        self._layout.addLayout(self._help)
        self._layout.addLayout(self._buttons())
        self._add_shortcuts()
        for _ in range(min(hints_shown, len(exercise.hints_html))):
            self._add_hint()
        if solution_seen:
            self._add_solution()

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.check_button = button(self.tr("Check"), self.check, "primary")
        self.check_button.setToolTip(self.tr("Check the program (Ctrl+Shift+Enter)"))
        self.check_button.setVisible(self._exercise.key is not None)
        self.hint_button = button("", self._on_hint)
        self.solution_button = button(self.tr("Show the solution"), self._on_solution)
        self.solution_button.setToolTip(self.tr("Opens after a check, or when all hints are shown"))
        for each in (self.check_button, self.hint_button, self.solution_button):
            row.addWidget(each)
        row.addStretch()
        self._update_buttons()
        return row

    def _add_shortcuts(self) -> None:
        for key in ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.check)

    # Check

    def check(self) -> None:
        """Check the program as it stands."""
        key = self._exercise.key
        if key is None or self._request is not None:
            return
        answer = self.bench.editor.text
        early = before_running(answer, self._criteria())
        if early is not None:
            self._show(early)
            return
        self.check_button.setEnabled(False)
        self.verdict.show_waiting()
        self._request = examination_request(answer, self._exercise.checks, self._exercise.cases)
        self._request, run = self._examine(self._request)
        run.finished.connect(self._on_examined)

    def _on_examined(self, result: RunResult, _results: Path) -> None:
        request, key = self._request, self._exercise.key
        self._request = None
        self.check_button.setEnabled(True)
        if request is not None and key is not None:
            self._judge(request, result, key)

    def _judge(self, request: RunRequest, result: RunResult, key: AnswerKey) -> None:
        if result.ended == "stopped":
            text = self.tr("The check was stopped before it was done. Press Check again.")
            stopped = CheckResult(CheckStatus.COULD_NOT_CHECK, text, "", "", "", "")
            self._show(stopped)
            return
        self._show(verdict(examination_of(request, result), key, self._criteria()))

    def _show(self, result: CheckResult) -> None:
        answer = self.bench.editor.text
        change = _distance(self._checked_before, answer)
        self._checked_before = answer
        self._attempted = True
        self._update_buttons()
        self.verdict.show_result(result)
        self.checked.emit(result, change)

    def _criteria(self) -> Criteria:
        each = self._exercise
        return Criteria(each.starter, each.checks, each.cases, each.mistakes)

    # Hints and solution

    def _update_buttons(self) -> None:
        total = len(self._exercise.hints_html)
        if self._shown < total:
            text = self.tr("Show hint {number} of {total}")
            self.hint_button.setText(text.format(number=self._shown + 1, total=total))
        else:
            self.hint_button.setText(self.tr("All hints are shown"))
        self.hint_button.setEnabled(self._shown < total)
        self.solution_button.setEnabled(self._shown >= total or self._attempted)

    def _on_hint(self) -> None:
        self._add_hint()
        self.hint_shown.emit(self._shown)

    def _on_solution(self) -> None:
        self._add_solution()
        self.solution_shown.emit()

    def _add_hint(self) -> None:
        html = self._exercise.hints_html[self._shown]
        self._shown += 1
        card = frame("card")
        row = QVBoxLayout(card)
        row.setContentsMargins(*(self._look.px(14),) * 4)
        title = self.tr("Hint {number}").format(number=self._shown)
        row.addWidget(label(title, "overline"))
        row.addWidget(self._prose(html))
        self._help.addWidget(card)
        self._update_buttons()

    def _add_solution(self) -> None:
        self.solution_button.hide()
        self._help.addWidget(label(self.tr("Solution"), "subheading"))
        name = self.tr("Solution of {name}").format(name=self._exercise.title)
        self._help.addWidget(self._code(self._exercise.solution_html, name))
        self._help.addWidget(self._prose(self._exercise.why_html))

    def _prose(self, html: str) -> ProseView:
        view = ProseView(html, self._look)
        view.link_activated.connect(self.link_activated)
        return view

    def _code(self, html: str, name: str) -> QWidget:
        well = frame("well")
        inside = QVBoxLayout(well)
        px = self._look.px
        inside.setContentsMargins(px(4), px(10), px(12), px(10))
        inside.addWidget(CodeView(html, self._look, name))
        return well


def program_of(exercise: Exercise) -> Program:
    """The starter of an exercise as a program to edit and run."""
    return Program(
        id=exercise.id,
        title=exercise.title,
        file=f"{exercise.folder}/{exercise.id}.py",
        code=exercise.starter,
        code_html=exercise.starter_html,
        recording=None,
    )


def _distance(one: str, other: str) -> int:
    """How many characters were taken away or put in."""
    matcher = difflib.SequenceMatcher(None, one, other, autojunk=False)
    same = sum(block.size for block in matcher.get_matching_blocks())
    return len(one) + len(other) - 2 * same
