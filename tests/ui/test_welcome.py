"""A first start: the welcome, what it leads to, and that it comes once."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
import yaml
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from keyboard import take_focus
from learnpy.content.catalog_cache import Catalog
from learnpy.paths import course_folder
from learnpy.progress.events import LessonOpened
from learnpy.progress.knowledge import first_lesson
from learnpy.ui.look import Look
from learnpy.ui.main_window import MainWindow
from learnpy.ui.models.course_model import CourseRole
from learnpy.ui.pages.welcome_page import Beginning, WelcomePage
from learnpy.ui.session import Session
from learnpy.ui.settings import KNOWLEDGE, Settings
from learnpy.ui.widgets.needs_notice import NeedsNotice
from opened import PATIENCE, open_whole

BEGINNINGS = (
    Beginning("none", "one", "One", 5),
    Beginning("some", "two", "Two", 10),
    Beginning("much", "three", "Three", 15),
)


@pytest.fixture
def page(look: Look, qtbot: QtBot) -> WelcomePage:
    page = WelcomePage(BEGINNINGS, look)
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    take_focus(qtbot, page.choices[0])
    return page


@pytest.mark.parametrize(("key", "lesson"), [("1", "one"), ("2", "two"), ("3", "three")])
def test_two_keys_lead_into_a_lesson(
    page: WelcomePage, qtbot: QtBot, key: str, lesson: str
) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), key)
    assert page.chosen.lesson == lesson
    with qtbot.waitSignal(page.begun) as begun:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert begun.args == [page.chosen.knowledge, lesson]


def test_one_key_skips_it(page: WelcomePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.skipped):
        qtbot.keyClick(page.choices[0], Qt.Key.Key_Escape)


def test_arrows_and_the_mouse_answer_too(page: WelcomePage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.choices[0], Qt.Key.Key_Down)
    assert page.chosen.knowledge == "some"
    qtbot.mouseClick(page._cards[2], Qt.MouseButton.LeftButton)
    assert page.chosen.knowledge == "much"
    assert [card.property("state") for card in page._cards] == ["", "", "chosen"]


def test_an_answer_says_all_to_a_screen_reader(page: WelcomePage) -> None:
    for choice, beginning in zip(page.choices, BEGINNINGS, strict=True):
        assert choice.accessibleName()
        assert "How much Python do you know?" in choice.accessibleDescription()
        assert beginning.title in choice.accessibleDescription()


# In the window


@pytest.fixture
def session(session: Session) -> Iterator[Session]:
    """A course in which who knows a lot begins with a lesson that builds on another."""
    catalog = session.catalog
    course = replace(catalog.course, begin_some="three", begin_much="two")
    catalog.course = course
    yield session
    catalog.course = replace(course, begin_some="", begin_much="")


def labels(window: MainWindow) -> str:
    page = window.pages.currentWidget()
    return "\n".join(each.text() for each in page.findChildren(QLabel))


def test_an_answer_is_kept_and_its_lesson_is_open_to_the_learner(
    window: MainWindow, session: Session, settings: Settings, qtbot: QtBot
) -> None:
    assert session.missing_needs("two")
    window.show_page("welcome")
    page = window.pages.currentWidget()
    take_focus(qtbot, page.choices[0])
    qtbot.keyClicks(page.choices[0], "3")
    qtbot.keyClick(page.choices[2], Qt.Key.Key_Return)
    assert window.pages.lesson_id == "two"
    assert settings.knowledge == "much"
    qtbot.waitUntil(window.pages.lesson.is_settled, timeout=PATIENCE)
    assert window.pages.lesson.view.findChild(NeedsNotice) is None


def test_what_is_known_locks_no_lesson_until_the_answer_is_another(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    def words() -> str:
        return window._model.index_of("two").data(CourseRole.ACCESSIBLE_TEXT)

    assert "locked" in words()
    window.show_page("settings")
    knowledge = window.pages.currentWidget().knowledge
    take_focus(qtbot, knowledge.box)
    qtbot.keyClick(knowledge.box, Qt.Key.Key_End)
    assert "locked" not in words()
    reopened = Session(session.catalog, session.store, knowledge="much")
    assert not reopened.missing_needs("two")
    reopened.finish()
    qtbot.keyClick(knowledge.box, Qt.Key.Key_Home)
    assert "locked" in words()


def test_skipped_it_leads_home_where_nothing_is_presumed(
    window: MainWindow, settings: Settings, qtbot: QtBot
) -> None:
    window.show_page("welcome")
    window.pages.currentWidget().skip_button.click()
    assert window.pages.shown == "home"
    assert settings.knowledge == ""
    assert settings.is_welcomed
    assert "Start here" in labels(window)


def test_home_suggests_what_fits_until_a_lesson_was_opened(
    window: MainWindow, settings: Settings, session: Session, qtbot: QtBot
) -> None:
    window.show_page("settings")
    knowledge = window.pages.currentWidget().knowledge
    take_focus(qtbot, knowledge.box)
    qtbot.keyClick(knowledge.box, Qt.Key.Key_End)
    assert settings.knowledge == "much"
    window.show_page("home")
    assert "Begin with" in labels(window)
    assert session.outline("two").title in labels(window)
    (start,) = [
        each
        for each in window.pages.currentWidget().findChildren(QPushButton)
        if each.property("kind") == "primary"
    ]
    start.click()
    assert window.pages.lesson_id == "two"
    open_whole(window, qtbot, "one")
    window.show_page("home")
    assert "Begin with" not in labels(window)


def test_who_has_opened_something_is_not_new(session: Session) -> None:
    assert session.is_new()
    session.record(LessonOpened("one"), "one")
    assert not session.is_new()


# Where one begins


@pytest.mark.parametrize(
    ("knowledge", "lesson"),
    [("none", "one"), ("", "one"), ("some", "three"), ("much", "two"), ("purple", "one")],
)
def test_the_course_says_where_one_begins(session: Session, knowledge: str, lesson: str) -> None:
    assert first_lesson(session.course, knowledge) == lesson


def test_without_a_word_of_the_course_one_begins_at_the_beginning(catalog: Catalog) -> None:
    course = replace(catalog.course, begin_some="", begin_much="not there")
    assert {first_lesson(course, each) for each in ("none", "some", "much")} == {"one"}
    assert first_lesson(replace(course, tracks=()), "none") == ""


WORDS_IN_TWO_MINUTES = 400


@pytest.mark.parametrize("knowledge", KNOWLEDGE)
def test_there_is_a_program_to_try_within_two_minutes(knowledge: str) -> None:
    named = yaml.safe_load((course_folder() / "course.yaml").read_text(encoding="utf-8"))["begin"]
    lesson = named.get(knowledge, "hello-python")
    (file,) = course_folder().glob(f"*/{lesson}/lesson.md")
    text = file.read_text(encoding="utf-8").split("\n---\n", 1)[1]
    before = re.split(r"^```\{program\}", text, maxsplit=1, flags=re.MULTILINE)[0]
    assert len(before.split()) < WORDS_IN_TWO_MINUTES
    assert "```{exercise}" not in before
