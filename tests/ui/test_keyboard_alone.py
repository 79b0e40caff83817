"""LearnPy without a mouse: from the start to a solved exercise and a passed quiz, and every key."""

import pytest
from learner import Learner
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QListWidget,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from keyboard import take_focus
from learnpy.ui.look import Look
from learnpy.ui.main_window import MainWindow
from learnpy.ui.session import Session
from learnpy.ui.shortcut_table import GROUPS
from learnpy.ui.shortcuts import sequences_of
from learnpy.ui.widgets.program_step import ProgramStep
from learnpy.ui.widgets.quiz.choice_question import ChoiceQuestion
from learnpy.ui.widgets.quiz.gap_question import GapQuestion
from learnpy.ui.widgets.quiz.order_question import OrderQuestion
from learnpy.ui.widgets.quiz.quiz_step import QuizStep
from learnpy.ui.widgets.step_heading import StepHeading
from opened import PATIENCE, exercise_in, open_whole

WRONG = "def double(number):\nreturn number * number"
RIGHT = "def double(number):\nreturn 2 * number"
"""As they are typed: the editor indents."""


@pytest.fixture
def window(window: MainWindow) -> MainWindow:
    window.resize(1280, 800)
    return window


def named(text: str):
    def is_it(widget: QWidget) -> bool:
        return isinstance(widget, QAbstractButton) and widget.text().replace("&", "") == text

    return is_it


def within(place: QWidget, kind: type[QWidget]):
    def is_it(widget: QWidget) -> bool:
        return isinstance(widget, kind) and place.isAncestorOf(widget)

    return is_it


def in_view(window: MainWindow) -> QWidget:
    return window.pages.lesson.view


def answer(learner: Learner, quiz: QuizStep) -> None:
    """Answer every question of the small course's quiz rightly."""
    for question in quiz.questions.values():
        match question:
            case ChoiceQuestion():
                choose(learner, question)
            case OrderQuestion():
                put_in_order(learner, question)
            case GapQuestion():
                learner.tab_to(within(question, QLineEdit))
                learner.type(next(x.text for x in question._question.gap_answers if x.right))
        learner.tab_to(lambda at, q=question: at is q._answer_button)
        learner.press("Return")
        assert question.is_right()
        assert learner.focus is question._answer_button


def choose(learner: Learner, question: ChoiceQuestion) -> None:
    learner.tab_to(within(question, QAbstractButton))
    for number, row in question._rows.items():  # as they are read
        choice, box = question._question.choices[number], row.box
        if choice.right and isinstance(box, QRadioButton):
            learner.press("Space")
            while learner.focus is not box:  # the arrows go round within one question
                learner.press("Down")
            assert box.isChecked()
        elif choice.right:
            learner.tab_to(lambda at, box=box: at is box)
            learner.press("Space")


def put_in_order(learner: Learner, question: OrderQuestion) -> None:
    learner.tab_to(within(question, QListWidget))
    lines = question._list
    wanted = [*range(len(question._question.lines)), -1]
    for place, number in enumerate(wanted):
        learner.press("Home")
        while lines.currentItem().data(Qt.ItemDataRole.UserRole) != number:
            learner.press("Down")
        for _ in range(lines.currentRow() - place):
            learner.press("Alt+Up")


def go_to_step(learner: Learner, title: str) -> None:
    """Go on from step to step until the one with this title."""
    while title not in learner.press("Ctrl+Down").accessibleName():
        assert isinstance(learner.focus, StepHeading)


# The walk


def test_from_the_welcome_to_a_solved_exercise_and_a_passed_quiz(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    window.show_page("welcome")
    learner = Learner(window, qtbot, window.pages.currentWidget())
    learner.press("3", "1", "Return")
    assert window.pages.lesson_id == "one"
    learner.wait(window.pages.lesson.is_settled)

    # A program, run from its heading
    go_to_step(learner, "A first program")
    hello = in_view(window).findChild(ProgramStep)
    learner.press("Ctrl+Return")
    learner.wait(lambda: not hello.is_running)
    assert hello.console.output == "Hello, Ada\n"

    # An exercise: wrong, two hints, right
    go_to_step(learner, "Double a number")
    exercise = exercise_in(window, "double")
    learner.tab_to(lambda at: at is exercise.bench.editor)
    for program in (WRONG, RIGHT):
        learner.press("Ctrl+A")
        learner.type(program)
        with qtbot.waitSignal(exercise.checked, timeout=60_000):
            learner.press("Ctrl+Shift+Return")
        if program == WRONG:
            learner.press("Esc", "Tab")
            learner.tab_to(named("Show hint 1 of 2"))
            learner.press("Space")
            learner.tab_to(named("Show hint 2 of 2"))
            learner.press("Return")
            assert exercise.help.hints == 2
            learner.tab_to(lambda at: at is exercise.bench.editor, "Shift+Tab")
    assert session.progress_of("one").steps["double"].solved is not None

    # A quiz with every kind of question
    go_to_step(learner, "Check yourself")
    quiz = in_view(window).findChild(QuizStep)
    answer(learner, quiz)
    assert session.progress_of("one").steps["quiz"].passed is not None

    learner.press("Ctrl+PgDown")
    assert window.pages.lesson_id == "two"


@pytest.mark.parametrize("step", ["double", "quiz"])
def test_tab_goes_on_where_the_lesson_was_opened(
    window: MainWindow, qtbot: QtBot, step: str
) -> None:
    window.resize(1000, 500)
    window.open_lesson("one", step)
    lesson = window.pages.lesson
    qtbot.waitUntil(lesson.is_settled, timeout=PATIENCE)
    take_focus(qtbot, lesson.scroller)
    top = lesson.scroller.verticalScrollBar().value()
    assert top > 0
    qtbot.keyClick(lesson.scroller, Qt.Key.Key_Tab)
    found = QApplication.focusWidget()
    assert lesson.view.places.around(found) is lesson.view.places.widget(step)
    assert lesson.scroller.verticalScrollBar().value() == top


@pytest.mark.parametrize("page", ["home", "search", "progress", "settings", "shortcuts", "about"])
def test_keys_for_steps_leave_the_keyboard_where_it_is_on_other_pages(
    window: MainWindow, qtbot: QtBot, page: str
) -> None:
    open_whole(window, qtbot, "one")
    window.show_page(page)
    kept = window.focusWidget()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        assert window.focusWidget() is kept
        assert kept is None or kept.isVisible()


# Every key


def test_every_key_is_on_the_page_of_shortcuts_and_there_once(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.show_page("shortcuts")
    page = window.pages.shortcuts
    named_in_table = [each[0] for _, group in GROUPS for each in group]
    assert list(page.keys()) == named_in_table
    assert len(set(named_in_table)) == len(named_in_table)
    open_whole(window, qtbot, "one")
    listened: dict[str, list[str]] = {}
    for each in (*window.findChildren(QAction), *window.findChildren(QShortcut)):
        keys = each.shortcuts() if isinstance(each, QAction) else each.keys()
        if keys and each.objectName():
            assert keys == sequences_of(each.objectName()), each.objectName()
            listened.setdefault(keys[0].toString(), []).append(each.objectName())
        elif keys:  # Qt's own, and those within a field
            assert each.parent() is not window, keys
    for key, names in listened.items():
        assert len(set(names)) == 1, (key, names)
    assert {"run", "check", "stop", "shortcuts", "next_part", "find", "keep_going"} <= {
        name for names in listened.values() for name in names
    }


class Heard:
    """Which keys are listened to, in place of what they do."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.ambiguous: list[str] = []

    def listen_to(self, key: QAction | QShortcut) -> None:
        name = key.objectName()
        if isinstance(key, QShortcut):
            key.activated.disconnect()
            key.activated.connect(lambda: self.names.append(name))
            key.activatedAmbiguously.connect(lambda: self.ambiguous.append(name))
        elif key.shortcuts():
            key.triggered.disconnect()
            key.triggered.connect(lambda: self.names.append(name))


def test_no_key_is_ambiguous_wherever_the_keyboard_is(window: MainWindow, qtbot: QtBot) -> None:
    """Qt says on the log which shortcuts it cannot choose between: then none of them works."""
    open_whole(window, qtbot, "one")
    exercise = exercise_in(window, "double")
    heard = Heard()
    for action in (*window.findChildren(QAction), *window.findChildren(QShortcut)):
        heard.listen_to(action)
    exercise.bench.well.open_find()
    places = (
        window.sidebar.topics.tree,
        window.pages.lesson.scroller,
        in_view(window).findChild(StepHeading),
        exercise.bench.editor,
        exercise.bench.run_button,
        exercise.bench.well.find_bar.field,
    )
    everywhere = ("home", "shortcuts", "next_part", "sidebar", "larger", "quit", "next_step")
    for place in places:
        take_focus(qtbot, place)
        for name in (*everywhere, "next_lesson", "run", "check", "stop"):
            heard.names.clear()
            for stroke in sequences_of(name)[0], sequences_of(name)[-1]:
                qtbot.keyClick(place, stroke[0].key(), stroke[0].keyboardModifiers())
            assert heard.names == [name, name], (name, place)
    assert heard.ambiguous == []


def test_the_page_of_shortcuts_opens_by_its_key_and_is_filtered(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.show_page("home")
    learner = Learner(window, qtbot, window.pages.currentWidget())
    learner.press("F1")
    page = window.pages.shortcuts
    assert window.pages.currentWidget() is page
    assert window.windowTitle() == "Keyboard shortcuts – LearnPy"
    learner.tab_to(lambda at: at is page.box)
    learner.type("lesson")
    assert set(page.shown()) >= {"next_lesson", "lesson_before", "next_step", "filter"}
    assert "undo" not in page.shown()
    learner.press("Ctrl+A")
    learner.type("f1")
    assert page.shown() == ("shortcuts",)
    learner.type("zzz")
    assert page.shown() == ()
    assert "No shortcut" in page._count.text()


def test_on_macos_keys_are_written_as_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    assert [key.toString() for key in sequences_of("home")] == ["Ctrl+Shift+H"]  # ⌘H hides
    assert [key.toString() for key in sequences_of("run")] == ["Ctrl+Return", "Ctrl+Enter"]
    assert [key.toString() for key in sequences_of("complete")] == ["Meta+Space"]


# The keyboard is somewhere, always


def test_f6_goes_through_the_parts_of_the_window(window: MainWindow, qtbot: QtBot) -> None:
    open_whole(window, qtbot, "one")
    learner = Learner(window, qtbot, window.sidebar.topics.tree)
    editor = exercise_in(window, "double").bench.editor
    parts = (window.pages.lesson.scroller, window.pages.lesson.outline, window.sidebar)
    for part in parts:
        at = learner.press("F6")
        assert part is at or part.isAncestorOf(at)
    assert learner.focus is window.sidebar.topics.tree
    take_focus(qtbot, editor)
    learner.press("Shift+F6")
    assert window.sidebar.isAncestorOf(learner.focus)
    learner.press("F6")
    assert learner.focus is editor


def test_the_keyboard_is_kept_when_what_has_it_goes(
    window: MainWindow, look: Look, qtbot: QtBot
) -> None:
    window.show_page("home")
    learner = Learner(window, qtbot, window.pages.currentWidget())
    for key in ("Ctrl+P", "Ctrl+K", "Ctrl+,", "F1", "Ctrl+H", "Ctrl+H", "Ctrl+L", "Ctrl+B"):
        learner.press(key)
    learner.press("Ctrl+B")
    open_whole(window, qtbot, "one")
    exercise = exercise_in(window, "double")
    bench = exercise.bench
    bench.editor.replace_text("print(1)")
    for place in (bench.run_button, bench.reset_button, exercise.versions_button):
        take_focus(qtbot, place)
        learner.press("Space")
        learner.wait(lambda: not bench.is_running)
    look.set_theme("dark")
    assert exercise.versions is not None
    learner.press("Esc")
    assert learner.focus is exercise.versions_button
    take_focus(qtbot, bench.editor)
    learner.press("Ctrl+F", "Esc")
    assert learner.focus is bench.editor
    window.notices.say("Something")
    learner.tab_to(named("Put away"), "F6")
    learner.press("Space")


def test_enter_runs_no_button_when_it_is_meant_for_run(window: MainWindow, qtbot: QtBot) -> None:
    open_whole(window, qtbot, "one", "double")
    exercise = exercise_in(window, "double")
    exercise.bench.editor.replace_text("print('ran')")
    learner = Learner(window, qtbot, exercise.hint_button)
    learner.press("Ctrl+Return")
    learner.wait(lambda: exercise.bench.console.output == "ran\n")
    assert exercise.help.hints == 0


def test_no_other_window_is_seen_while_a_lesson_is_built(window: MainWindow, qtbot: QtBot) -> None:
    """A widget that is shown before it has its place is a window for a moment."""
    seen: list[QWidget] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
            is_window = isinstance(watched, QWidget) and watched.isWindow()
            if event.type() == QEvent.Type.Show and is_window and watched is not window:
                seen.append(watched)
            return False

    watch = Watch()
    QApplication.instance().installEventFilter(watch)
    open_whole(window, qtbot, "one")
    QApplication.instance().removeEventFilter(watch)
    assert seen == []
