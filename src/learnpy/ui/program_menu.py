"""The menu of the program that the learner works at: all that its buttons and keys do."""
# ruff: noqa: PLC0415  the window opens without the code of the programs

from collections.abc import Callable
from typing import TYPE_CHECKING
from weakref import ReferenceType, ref

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QWidget

from learnpy.ui.pages.page_stack import PageStack
from learnpy.ui.shortcuts import key_text, sequences_of, words_of

if TYPE_CHECKING:
    from learnpy.ui.widgets.exercise.exercise_step import ExerciseStep
    from learnpy.ui.widgets.lesson_view import LessonView
    from learnpy.ui.widgets.program_step import ProgramStep


class ProgramMenu(QMenu):
    """Acts on the program of the step that has the keyboard, else on the one most in view."""

    def __init__(self, pages: PageStack, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("&Program"))
        self._pages = pages
        self._before_menu: ReferenceType[QWidget] | None = None
        # These keys work wherever the keyboard is; the others belong to the program that has it.
        self._run_action = self._add_for_window("run", self._run, parent)
        self._check = self._add_for_window("check", self._on_check, parent)
        self._stop = self._add_for_window("stop", self._on_stop, parent)
        self.addSeparator()
        self._add("find", self._find)
        self._add("comment", self._comment)
        self._add("complete", self._complete)
        self.aboutToShow.connect(self._show_state)
        self.aboutToHide.connect(self._let_keys_work)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def _add(self, name: str, slot: Callable[[], None]) -> QAction:
        """An entry that shows a key, which something else listens to."""
        action = QAction(f"{words_of(name)}\t{key_text(name)}", self)
        action.triggered.connect(slot)
        self.addAction(action)
        return action

    def _add_for_window(self, name: str, slot: Callable[[], None], window: QWidget) -> QAction:
        """An entry whose key works in the whole window."""
        action = QAction(words_of(name), self)
        action.setObjectName(name)
        action.setShortcuts(sequences_of(name))
        action.triggered.connect(slot)
        self.addAction(action)
        window.addAction(action)
        return action

    def _on_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        """Remember who had the keyboard before the menus took it."""
        in_menu = isinstance(now, QMenuBar | QMenu)
        self._before_menu = ref(old) if in_menu and old is not None else None

    def _show_state(self) -> None:
        program = self._program()
        for action in self.actions():
            action.setEnabled(program is not None)
        self._check.setEnabled(self._exercise() is not None)
        self._stop.setEnabled(True)

    def _let_keys_work(self) -> None:
        """What could not be done when the menu was open may be possible at the next key."""
        for action in (self._run_action, self._check):
            action.setEnabled(True)

    # Which program

    def _programs(self) -> "list[ProgramStep]":
        from learnpy.ui.widgets.program_step import ProgramStep

        view = self._lesson_view()
        return view.findChildren(ProgramStep) if view is not None else []

    def _lesson_view(self) -> "LessonView | None":
        return self._pages.lesson.view if self._pages.shown == "lesson" else None

    def _program(self) -> "ProgramStep | None":
        programs = self._programs()
        view, focus = self._lesson_view(), self._focus()
        step = view.places.around(focus) if view is not None and focus is not None else None
        for each in programs:
            if step is not None and step.isAncestorOf(each):
                return each
        return max(filter(self._is_in_view, programs), key=self._seen, default=None)

    def _focus(self) -> QWidget | None:
        before = self._before_menu() if self._before_menu is not None else None
        return before or QApplication.focusWidget()

    def _surface(self, program: "ProgramStep") -> QWidget:
        """The step on the page: the exercise around a program, where there is one."""
        return self._exercise_of(program) or program

    def _exercise_of(self, program: "ProgramStep") -> "ExerciseStep | None":
        from learnpy.ui.widgets.exercise.exercise_step import ExerciseStep

        around = program.parentWidget()
        return around if isinstance(around, ExerciseStep) else None

    def _exercise(self) -> "ExerciseStep | None":
        program = self._program()
        return self._exercise_of(program) if program is not None else None

    def _is_in_view(self, program: "ProgramStep") -> bool:
        return self._seen(program) > 0

    def _seen(self, program: "ProgramStep") -> int:
        """How many pixels of its height are in view; less than none where it is further off."""
        page = self._pages.lesson.scroller.viewport()
        surface = self._surface(program)
        top = surface.mapTo(page, surface.rect().topLeft()).y()
        bottom = top + surface.height()
        return min(bottom, page.height()) - max(top, 0)

    # What to do with it

    def _run(self) -> None:
        if program := self._program():
            program.run()

    def _on_check(self) -> None:
        if exercise := self._exercise():
            exercise.check()

    def _on_stop(self) -> None:
        for each in self._programs():
            each.stop()

    def _find(self) -> None:
        if program := self._program():
            program.well.open_find()

    def _comment(self) -> None:
        from learnpy.ui.widgets.code.code_editing import toggle_comment

        if program := self._program():
            toggle_comment(program.editor.textCursor())

    def _complete(self) -> None:
        program = self._program()
        if program is not None and program.well.assistant is not None:
            program.editor.setFocus()
            program.well.assistant.suggest()
