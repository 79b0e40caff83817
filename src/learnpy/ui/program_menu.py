"""The menu of the program that the learner works at: all that its buttons and keys do."""
# ruff: noqa: PLC0415  the window opens without the code of the programs

from collections.abc import Callable
from typing import TYPE_CHECKING
from weakref import ReferenceType, ref

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QWidget

from learnpy.ui.pages.page_stack import PageStack

if TYPE_CHECKING:
    from learnpy.ui.widgets.exercise.exercise_step import ExerciseStep
    from learnpy.ui.widgets.program_step import ProgramStep


class ProgramMenu(QMenu):
    """Acts on the program that has the keyboard, else on the one that is most in view."""

    def __init__(self, pages: PageStack, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("&Program"))
        self._pages = pages
        self._before_menu: ReferenceType[QWidget] | None = None
        self._add(self.tr("Run"), self._run, "Ctrl+Return")
        self._check = self._add(self.tr("Check"), self._on_check, "Ctrl+Shift+Return")
        # This key works wherever the keyboard is; the others belong to the program that has it.
        self._stop = QAction(self.tr("Stop"), self)
        self._stop.setShortcuts([QKeySequence("Ctrl+.")])  # for one alone, Qt's enums are loaded
        self._stop.triggered.connect(self._on_stop)
        self.addAction(self._stop)
        parent.addAction(self._stop)
        self.addSeparator()
        self._add(self.tr("Find"), self._find, "Ctrl+F")
        self._add(self.tr("Comment lines"), self._comment, "Ctrl+/")
        self._add(self.tr("Complete"), self._complete, "Ctrl+Space")
        self.aboutToShow.connect(self._show_state)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def _add(self, text: str, slot: Callable[[], None], key: str) -> QAction:
        shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        action = QAction(f"{text}\t{shown}", self)
        action.triggered.connect(slot)
        self.addAction(action)
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
        self._stop.setEnabled(True)  # its key must work when the menu is closed again

    # Which program

    def _programs(self) -> "list[ProgramStep]":
        from learnpy.ui.widgets.program_step import ProgramStep

        view = self._pages.lesson.scroller.widget() if self._pages.shown == "lesson" else None
        return view.findChildren(ProgramStep) if view is not None else []

    def _program(self) -> "ProgramStep | None":
        programs = self._programs()
        focus = self._focus()
        for each in programs:
            if focus is not None and self._surface(each).isAncestorOf(focus):
                return each
        return max(programs, key=self._seen, default=None)

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

    def _seen(self, program: "ProgramStep") -> tuple[int, int]:
        """How much of it is in view, and, where nothing is, how near it is."""
        page = self._pages.lesson.scroller.viewport()
        surface = self._surface(program)
        top = surface.mapTo(page, surface.rect().topLeft()).y()
        bottom = top + surface.height()
        seen = min(bottom, page.height()) - max(top, 0)
        return max(0, seen), min(0, seen)

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
