"""Another theme or text size while the window is in use: all stays, and looks as if made anew."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QImage, QTextCursor
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from keyboard import take_focus
from learnpy.checks.model import CheckResult, CheckStatus
from learnpy.progress.events import ActiveTime, ExerciseChecked, ProgramRun
from learnpy.ui.look import Look
from learnpy.ui.main_window import MainWindow
from learnpy.ui.pages.page_stack import _today
from learnpy.ui.reading import Reading
from learnpy.ui.session import Session
from learnpy.ui.settings import Settings
from learnpy.ui.widgets.exercise.exercise_step import ExerciseStep
from learnpy.ui.widgets.lesson_outline import LessonOutlineView
from learnpy.ui.widgets.needs_notice import NeedsNotice
from learnpy.ui.widgets.program_step import ProgramStep
from learnpy.ui.widgets.prose_view import ProseView
from learnpy.ui.widgets.quiz.quiz_step import QuizStep
from learnpy.ui.widgets.step_heading import StepHeading
from opened import PATIENCE, exercise_in, open_whole

SIDEBAR = 300
VERDICT = CheckResult(
    CheckStatus.NOT_YET, "Some `words`.", "", "f(2)\nx", "4 a", "5 b", ((0, 1),), ((0, 1),)
)
ASKS = "print('first')\nname = input('Who? ')\nprint(f'Hello {name}')\n"


def change(look: Look) -> None:
    """What Settings, the keyboard and the system can do."""
    look.set_theme("dark")
    look.set_scale(1.5)
    look.set_theme("contrast")
    look.set_reading(Reading("wide", "roomy", "legible", 1.3))
    look.set_scale(1.2)


def in_view(window: MainWindow) -> QWidget:
    return window.pages.lesson.view


@pytest.mark.parametrize("scale", [0.8, 1.0, 1.5])
def test_the_mark_of_the_keyboard_cuts_through_no_heading(
    window: MainWindow, look: Look, qtbot: QtBot, scale: float
) -> None:
    look.set_scale(scale)
    open_whole(window, qtbot, "one", "hello")
    heading = in_view(window).findChild(StepHeading)
    take_focus(qtbot, heading)
    marked = heading.grab().toImage()
    take_focus(qtbot, window.sidebar.topics.filter_box)
    plain = heading.grab().toImage()
    rows = {
        y
        for y in range(plain.height())
        if any(plain.pixel(x, y) != marked.pixel(x, y) for x in range(plain.width()))
    }
    lowest = max(
        part.geometry().bottom() for part in heading.findChildren(QLabel) if part.isVisible()
    )
    assert rows
    assert min(rows) > lowest


# What the learner does goes on


def test_a_program_that_waits_for_input_goes_on(
    window: MainWindow, look: Look, qtbot: QtBot
) -> None:
    open_whole(window, qtbot, "one", "hello")
    step = in_view(window).findChild(ProgramStep)
    take_focus(qtbot, step.editor)
    step.editor.replace_text(ASKS)
    step.run()
    qtbot.waitUntil(step.console.field.hasFocus, timeout=PATIENCE)
    qtbot.keyClicks(step.console.field, "A")
    change(look)
    assert step.is_running
    assert step.console.field.hasFocus()
    qtbot.keyClicks(step.console.field, "da")
    qtbot.keyClick(step.console.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not step.is_running, timeout=PATIENCE)
    assert step.console.output == "first\nWho? Ada\nHello Ada\n"
    assert in_view(window).findChild(ProgramStep) is step


def test_output_undo_and_cursor_stay(window: MainWindow, look: Look, qtbot: QtBot) -> None:
    open_whole(window, qtbot, "one", "hello")
    step = in_view(window).findChild(ProgramStep)
    starter = step.editor.text
    take_focus(qtbot, step.editor)
    step.editor.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(step.editor, "  # mine")
    step.run()
    qtbot.waitUntil(lambda: not step.is_running, timeout=PATIENCE)
    printed, shown = step.console.output, step.console.text.toPlainText()
    assert printed
    step.editor.moveCursor(QTextCursor.MoveOperation.PreviousWord)
    place = step.editor.textCursor().position()
    change(look)
    assert QApplication.focusWidget() is step.editor
    assert step.editor.textCursor().position() == place
    assert step.editor.text == f"{starter}  # mine"
    assert (step.console.output, step.console.text.toPlainText()) == (printed, shown)
    while step.editor.document().isUndoAvailable():
        step.editor.undo()
    assert step.editor.text == starter


def test_a_check_that_is_going_on_tells_its_verdict(
    window: MainWindow, look: Look, qtbot: QtBot
) -> None:
    open_whole(window, qtbot, "one", "double")
    step = exercise_in(window, "double")
    step.bench.editor.replace_text("def double(number):\n    return 2 * number\n")
    with qtbot.waitSignal(step.checked, timeout=PATIENCE) as checked:
        step.check()
        change(look)
    assert checked.args[0].status is CheckStatus.SOLVED
    assert step.verdict.property("state") == "right"


def test_a_quiz_half_answered_stays(window: MainWindow, look: Look, qtbot: QtBot) -> None:
    open_whole(window, qtbot, "one", "quiz")
    step = in_view(window).findChild(QuizStep)
    answered, marked = step.questions["what-a-step-is"], step.questions["which-are-steps"]
    gap, order = step.questions["whole-hours"], step.questions["in-order"]
    answered._rows[1].box.click()
    answered._answer_button.click()
    marked._rows[0].box.click()
    gap.field.setText("/")
    order._list.setCurrentRow(0)
    order._list.move_down()
    lines = order._list.numbers_above()
    take_focus(qtbot, gap.field)
    change(look)
    assert QApplication.focusWidget() is gap.field
    assert answered._rows[1]._why.isVisible()
    assert (marked.chosen(), marked._verdict.text()) == ((0,), "")
    assert gap.typed == "/"
    assert "minutes / 60" in gap._code.toPlainText()
    assert order._list.numbers_above() == lines
    assert in_view(window).findChild(QuizStep) is step


def test_the_link_the_keyboard_is_at_stays(look: Look, qtbot: QtBot) -> None:
    links = '<p>See <a href="lesson:one">One</a> and <a href="lesson:two">Two</a>.</p>'
    prose = ProseView(links, look)
    qtbot.addWidget(prose)
    prose.show()
    take_focus(qtbot, prose)
    for _ in range(2):
        qtbot.keyClick(prose, Qt.Key.Key_Tab)
    change(look)
    with qtbot.waitSignal(prose.link_activated) as activated:
        qtbot.keyClick(prose, Qt.Key.Key_Return)
    assert activated.args == ["lesson:two"]


@pytest.mark.parametrize("page", ["home", "progress", "search", "settings"])
def test_the_keyboard_stays_on_every_page(
    window: MainWindow, look: Look, qtbot: QtBot, page: str
) -> None:
    window.show_page(page)
    shown = window.pages.currentWidget()
    window.activateWindow()
    found = [each for each in shown.findChildren(QWidget) if each.isVisibleTo(shown)]
    focusable = [each for each in found if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    take_focus(qtbot, focusable[-1])
    change(look)
    assert window.pages.currentWidget() is shown
    assert QApplication.focusWidget() is focusable[-1]


def test_the_chosen_result_of_a_search_stays(window: MainWindow, look: Look, qtbot: QtBot) -> None:
    window.search_for("the")
    results = window.pages.search.results
    assert results.count() > 2
    qtbot.keyClick(window.pages.search.box, Qt.Key.Key_Down)
    qtbot.keyClick(window.pages.search.box, Qt.Key.Key_Down)
    change(look)
    assert results.current_row() == 2


def test_what_is_read_stays_at_its_place(window: MainWindow, look: Look, qtbot: QtBot) -> None:
    window.resize(1100, 500)
    open_whole(window, qtbot, "one", "double")
    page = window.pages.lesson
    bar = page.scroller.verticalScrollBar()
    bar.setValue(bar.value() + 40)
    qtbot.waitUntil(page.is_settled, timeout=PATIENCE)
    step, fraction = page._current.places.at(bar.value())
    height = page._current.height()
    look.set_scale(1.5)
    qtbot.waitUntil(page.is_settled, timeout=PATIENCE)
    assert page._current.height() > height
    assert abs(page._current.places.height_at(step, fraction) - bar.value()) <= 1
    assert 0 < fraction < 1


def test_the_outline_follows_the_room_that_the_text_leaves(
    window: MainWindow, look: Look, qtbot: QtBot
) -> None:
    window.menuBar().hide()  # they would grow, and the page be resized by that alone
    window.sidebar.hide()
    window.resize(1300, 700)
    open_whole(window, qtbot, "one")
    assert window.pages.lesson.outline.isVisible()
    look.set_scale(2.0)
    assert not window.pages.lesson.outline.isVisible()


def test_the_outline_draws_its_icons_anew(look: Look, session: Session, qtbot: QtBot) -> None:
    def icons(outline: LessonOutlineView) -> list[QImage]:
        entries = outline._entries.values()
        return [entry.icon().pixmap(QSize(30, 30)).toImage() for entry in entries]

    made: list[LessonOutlineView] = []
    for name in ("light", "contrast"):
        look.set_theme(name)
        outline = LessonOutlineView(look)
        qtbot.addWidget(outline)
        outline.show_lesson(session.outline("one"), {})
        made.append(outline)
    assert icons(made[0]) == icons(made[1])


def test_a_lesson_built_ahead_is_built_anew(window: MainWindow, look: Look, qtbot: QtBot) -> None:
    open_whole(window, qtbot, "two")
    built = window.pages.lesson.views.built
    qtbot.waitUntil(lambda: "one" in built and built["one"].is_complete(), timeout=PATIENCE)
    gone: list[str] = []
    built["one"].destroyed.connect(lambda: gone.append("one"))
    look.changed.connect(lambda: gone.append("changed"))
    change(look)
    assert gone[:2] == ["one", "changed"]
    assert built.keys() == {"two"}
    qtbot.waitUntil(lambda: "one" in built, timeout=PATIENCE)
    open_whole(window, qtbot, "one")
    assert_as_if_made_anew(window, qtbot)


def test_a_lesson_that_was_read_stays_as_it_is(
    window: MainWindow, look: Look, qtbot: QtBot
) -> None:
    open_whole(window, qtbot, "one")
    read = window.pages.lesson.views.built["one"]
    open_whole(window, qtbot, "two")
    change(look)
    assert window.pages.lesson.views.built["one"] is read
    open_whole(window, qtbot, "one")
    assert_as_if_made_anew(window, qtbot)


# It looks as if it were made anew


def anew(window: MainWindow) -> MainWindow:
    """Another window over the same record, made with the look of now."""
    folder = window.pages._data_folder
    other = MainWindow(window._session, window._look, Settings(None), folder)
    show(other)
    return other


def show(window: MainWindow) -> None:
    window.resize(1280, 800)
    window.frame.set_side_width(SIDEBAR)
    window.show()


def pictures(window: MainWindow) -> list[QImage]:
    """The page that is shown, of a lesson the whole, and what is around it."""
    if focus := QApplication.focusWidget():
        focus.clearFocus()
    shown = [window.pages.currentWidget()]
    if window.pages.shown == "lesson":
        page = window.pages.lesson
        page.scroller.verticalScrollBar().setValue(0)
        shown = [page.view, page.outline]
    around = [each for each in (window.sidebar, window.notices) if each.isVisible()]
    grabbed = (each.grab().toImage() for each in (*shown, *around))
    return [each.convertToFormat(QImage.Format.Format_ARGB32) for each in grabbed]


def assert_as_if_made_anew(
    window: MainWindow, qtbot: QtBot, fill: Callable[[MainWindow], None] | None = None
) -> None:
    show(window)
    other = anew(window)
    if window.pages.shown == "lesson":
        open_whole(other, qtbot, window.pages.lesson_id)
    else:
        other.show_page(window.pages.shown)
    if fill is not None:
        fill(other)

    def are_equal() -> bool:
        if window.pages.shown == "lesson":
            qtbot.waitUntil(window.pages.lesson.is_settled, timeout=PATIENCE)
            qtbot.waitUntil(other.pages.lesson.is_settled, timeout=PATIENCE)
        return pictures(window) == pictures(other)

    qtbot.waitUntil(are_equal, timeout=PATIENCE)
    other.close()
    other.deleteLater()  # now, and not whenever the garbage is collected
    QCoreApplication.sendPostedEvents(other, QEvent.Type.DeferredDelete)


LOOKS = (
    ("dark", 1.0, Reading("narrow", "roomy", "legible", 1.3)),
    ("contrast", 1.5, Reading("wide", code_scale=0.8)),
    ("light", 0.8, Reading()),
)


def assert_follows(
    window: MainWindow, qtbot: QtBot, fill: Callable[[MainWindow], None] | None = None
) -> None:
    """One look after the other, in the one window."""
    for theme, scale, reading in LOOKS:
        window._look.set_theme(theme)
        window._look.set_scale(scale)
        window._look.set_reading(reading)
        assert_as_if_made_anew(window, qtbot, fill)


def search(window: MainWindow) -> None:
    window.search_for("the")


def notice(window: MainWindow) -> None:
    window.notices.say("What happened, and what to do.")


@pytest.mark.parametrize(
    ("page", "fill"), [("home", None), ("progress", None), ("search", search), ("settings", notice)]
)
def test_a_page_looks_as_if_made_anew(
    window: MainWindow,
    session: Session,
    qtbot: QtBot,
    page: str,
    fill: Callable[[MainWindow], None] | None,
) -> None:
    session.record(ActiveTime(_today().isoformat(), 1200), "one")
    session.record(ExerciseChecked("one", "double", CheckStatus.SOLVED), "one")
    window.show_page(page)
    if fill is not None:
        fill(window)
    assert_follows(window, qtbot, fill)


def work_through(window: MainWindow) -> None:
    """Hints, solution, versions, a verdict with values, answers right and wrong."""
    view = in_view(window)
    for step in view.findChildren(ExerciseStep):
        while step.hint_button.isEnabled():
            step.hint_button.click()
        if step.help.solution is None:
            step.solution_button.click()
        step.checking.answer = step.bench.editor.text
        step.verdict.show_result(VERDICT)
        if step.versions is None:
            step.versions_button.click()
    for quiz in view.findChildren(QuizStep):
        for question in quiz.questions.values():
            for button in question.findChildren(QPushButton):
                if button.text() == "Answer":
                    button.setEnabled(True)
                    button.click()


@pytest.mark.parametrize("lesson", ["one", "two", "three"])
def test_a_lesson_looks_as_if_made_anew(
    window: MainWindow, session: Session, qtbot: QtBot, lesson: str
) -> None:
    session.record(ProgramRun("two", "draw"), "two")
    session.record(ProgramRun("three", "going-on"), "three")
    session.drafts.keep_version("one", "double", "x = 1\n", CheckStatus.NOT_YET)
    open_whole(window, qtbot, lesson)
    work_through(window)
    assert_follows(window, qtbot, work_through)


def test_what_a_lesson_says_at_its_top_looks_as_if_made_anew(
    window: MainWindow, qtbot: QtBot
) -> None:
    open_whole(window, qtbot, "two")
    assert in_view(window).findChild(NeedsNotice) is not None
    assert_follows(window, qtbot)
