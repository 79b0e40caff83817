"""What a screen reader finds in every page, and what it says by itself."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from spoken import faults, headings, tree

from keyboard import take_focus
from learnpy.checks.status import CheckStatus
from learnpy.progress.events import ActiveTime, ExerciseChecked, QuizPassed
from learnpy.progress.store import local_now
from learnpy.ui.look import Look
from learnpy.ui.main_window import MainWindow
from learnpy.ui.session import Session
from learnpy.ui.widgets.program_step import ProgramStep
from learnpy.ui.widgets.prose_view import ProseView
from learnpy.ui.widgets.quiz.quiz_step import QuizStep
from learnpy.ui.widgets.spoken_roles import describe_widgets
from opened import PATIENCE, check, exercise_in, open_whole


@pytest.fixture(scope="session", autouse=True)
def _described(qapp: object) -> None:
    describe_widgets()


def in_view(window: MainWindow) -> QWidget:
    return window.pages.lesson.view


PAGES = ("home", "progress", "search", "settings", "shortcuts", "about")
"""All pages but the lesson's."""


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is given to say."""
    words: list[str] = []

    def hear(event: QAccessibleAnnouncementEvent) -> None:
        """Stands where Qt hands an announcement to the system: there is none without a display."""
        assert event.object() is not None
        words.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(hear))
    return words


def test_every_page_tells_what_is_on_it(window: MainWindow) -> None:
    for name in PAGES:
        window.show_page(name)
        told = tree(window)
        assert faults(told) == [], name
        assert headings(told), name
        page = window.pages.currentWidget()
        assert QAccessible.queryAccessibleInterface(page).text(QAccessible.Text.Name), name


def test_the_progress_page_tells_a_year_of_work_and_its_panels(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    today = local_now().date()
    for days in range(0, 300, 7):
        session.record(ActiveTime((today - timedelta(days=days)).isoformat(), 900))
    session.record(ExerciseChecked("one", "double", CheckStatus.NOT_YET, "printed"), "one")
    session.record(ExerciseChecked("one", "double", CheckStatus.SOLVED), "one")
    session.record(QuizPassed("one", "quiz"), "one")
    session.save_now()
    window.show_page("progress")
    page = window.pages.currentWidget()
    qtbot.waitUntil(page.is_settled, timeout=PATIENCE)
    told = tree(window)
    assert faults(told) == []
    roles = {each.role for each in told}
    assert QAccessible.Role.Slider in roles  # the calendar and the charts
    for opener in (page.record.export_button, page.record.backups_button):
        opener.click()
        qtbot.waitUntil(page.is_settled, timeout=PATIENCE)
        assert faults(tree(window)) == [], opener.text()


def test_the_search_tells_what_it_found(window: MainWindow, qtbot: QtBot) -> None:
    for words in ("print", "everythng", "zzzz"):
        window.search_for(words)
        told = tree(window)
        assert faults(told) == [], words
        assert any(each.name == "Clear" for each in told), words
        assert any(window.pages.search._count.text() == each.name for each in told), words


@pytest.mark.parametrize("lesson", ["one", "two", "three"])
def test_every_step_tells_what_is_in_it(window: MainWindow, qtbot: QtBot, lesson: str) -> None:
    open_whole(window, qtbot, lesson)
    told = tree(window)
    assert faults(told) == []
    titles = [step.title for step in window.pages.lesson._current.lesson.steps if step.title]
    known = headings(told)
    for title in titles:
        assert any(title in heading for heading in known), title


def test_what_is_chosen_open_or_not_to_be_used_is_told(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page("progress")
    pages_told = {each.name: each for each in tree(window.sidebar)}
    assert pages_told["Progress"].checked
    assert not pages_told["Home"].checked
    open_whole(window, qtbot, "one", "quiz")
    told = {each.name: each for each in tree(exercise_in(window, "double"))}
    assert told["Show the solution"].disabled
    assert not told["Show hint 1 of 2"].disabled
    assert told["Versions"].checkable
    current = [each.name for each in tree(window.pages.lesson.outline) if each.checked]
    assert [name.partition(",")[0] for name in current] == ["Check yourself"]


def test_a_picture_is_told_in_words(look: Look, qtbot: QtBot) -> None:
    text = ProseView('<p>See <img src="a.png" alt="A red &amp; blue square" /> here.</p>', look)
    qtbot.addWidget(text)
    assert text.accessibleName() == "See A red & blue square here."
    text.setAccessibleName("Hint 1 of 2")
    text.set_html("<p>More</p>")
    assert text.accessibleName() == "Hint 1 of 2"


def test_the_link_that_tab_comes_to_is_said(look: Look, said: list[str], qtbot: QtBot) -> None:
    text = ProseView('<p>See <a href="lesson:two">the second lesson</a>.</p>', look)
    qtbot.addWidget(text)
    text.show()
    take_focus(qtbot, text)
    qtbot.keyClick(text, Qt.Key.Key_Tab)
    assert said == ["Link: the second lesson"]


def test_a_run_its_error_and_a_verdict_are_said(
    window: MainWindow, said: list[str], qtbot: QtBot
) -> None:
    open_whole(window, qtbot, "one")
    hello = in_view(window).findChild(ProgramStep)
    for program, words in (
        (hello.editor.text, "It printed: Hello, Ada"),
        ("print(1 / 0)", "ZeroDivisionError on line 1"),
    ):
        hello.editor.replace_text(program)
        said.clear()
        hello.run()
        qtbot.waitUntil(lambda: not hello.is_running, timeout=PATIENCE)
        assert any(words in each for each in said), said
    assert any(each.startswith("What this means.") for each in said), said
    exercise = exercise_in(window, "double")
    said.clear()
    assert check(qtbot, exercise, "def double(n):\n    return n * n\n").status.name == "NOT_YET"
    assert any("Not yet" in each and "times itself" in each for each in said), said
    said.clear()
    exercise.hint_button.click()
    assert any("Hint 1 of 2" in each and "twice 4" in each for each in said), said


def test_the_verdict_on_an_answer_is_said_with_its_why(
    window: MainWindow, said: list[str], qtbot: QtBot
) -> None:
    open_whole(window, qtbot, "one", "quiz")
    quiz = in_view(window).findChild(QuizStep)
    assert said == []
    choice, gap = quiz.questions["what-a-step-is"], quiz.questions["whole-hours"]
    choice._rows[1].box.click()
    choice._answer_button.click()
    assert "Not yet" in said[-1]
    assert "A track is made of lessons." in said[-1]
    gap.field.setText("//")
    gap._answer_button.click()
    assert "Right" in said[-1]
    assert "leaves the rest away" in said[-1]


def test_a_notice_is_said(window: MainWindow, said: list[str]) -> None:
    window.notices.say("What happened, and what to do.")
    assert said == ["What happened, and what to do."]
