"""Terms in a lesson: what a link to one looks like, says on hover, and opens."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QHelpEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QRadioButton, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from keyboard import take_focus
from learnpy.content.catalog_cache import Catalog
from learnpy.content.model import Term
from learnpy.prepare import prepare
from learnpy.progress.store import ProgressStore
from learnpy.ui.look import Look
from learnpy.ui.main_window import MainWindow
from learnpy.ui.session import Session
from learnpy.ui.settings import Settings
from learnpy.ui.widgets.prose_view import ProseView
from learnpy.ui.widgets.quiz.quiz_step import QuizStep
from learnpy.ui.widgets.terms.term_panel import TermPanel

GOOD_COURSE = Path(__file__).parents[1] / "course" / "good"
THREE = """
A lesson of two [steps](term:step) can be short. See [the docs](https://docs.python.org/3/),
and [questions](term:question) too.
"""
EDITS = {
    "second/three/lesson.md": ("A lesson can be short.", THREE),
    "first/two/lesson.md": ("The file holds", "The [file](term:file) holds"),
    "second/three/last_questions.yaml": ("why: ", "why: A [step](term:step)! "),
}


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """The small course with links to terms."""
    course = tmp_path_factory.mktemp("terms") / "course"
    shutil.copytree(GOOD_COURSE, course)
    for name, (old, new) in EDITS.items():
        text = (course / name).read_text(encoding="utf-8")
        assert old in text
        (course / name).write_text(text.replace(old, new), encoding="utf-8", newline="\n")
    return prepare(course, tmp_path_factory.mktemp("cache"))


@pytest.fixture
def window(
    qtbot: QtBot, catalog: Catalog, store: ProgressStore, look: Look, data_folder: Path
) -> Iterator[MainWindow]:
    session = Session(catalog, store)
    window = MainWindow(session, look, Settings(None), data_folder)
    window.resize(1280, 800)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    yield window
    session.finish()


@pytest.fixture
def text(window: MainWindow, qtbot: QtBot) -> ProseView:
    """The text of the third lesson, on the screen."""
    return open_text(window, qtbot, "three", "term:step")


def open_text(window: MainWindow, qtbot: QtBot, lesson: str, address: str) -> ProseView:
    window.open_lesson(lesson)
    qtbot.waitUntil(window.pages.is_settled)
    (found,) = [
        view
        for view in window.pages.lesson.findChildren(ProseView)
        if not view.place_of_link(address).isEmpty() and view.isVisible()
    ]
    return found


def panel_of(window: MainWindow) -> TermPanel:
    (panel,) = [each for each in window.findChildren(TermPanel) if each.isVisible()]
    return panel


def words_in(panel: QWidget) -> list[str]:
    return [each.text() for each in panel.findChildren(QLabel) if each.isVisible()]


def click(qtbot: QtBot, view: ProseView, address: str) -> None:
    place = view.place_of_link(address).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def format_of(view: ProseView, words: str) -> QTextCharFormat:
    cursor = view.document().find(words)
    assert not cursor.isNull()
    return cursor.charFormat()


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_a_term_looks_like_a_term_and_a_link_like_a_link(
    text: ProseView, look: Look, theme: str
) -> None:
    look.set_theme(theme)
    term, link = format_of(text, "steps"), format_of(text, "the docs")
    assert term.underlineStyle() == QTextCharFormat.UnderlineStyle.DotLine
    assert term.foreground().color().name() == look.theme.text.lower()
    assert link.underlineStyle() != QTextCharFormat.UnderlineStyle.DotLine
    assert link.foreground().color().name() == look.theme.accent_text.lower()
    look.set_theme("light")


def test_hovering_tells_what_a_term_means(text: ProseView, qtbot: QtBot) -> None:
    hover(text, text.place_of_link("term:step").center())
    qtbot.waitUntil(QToolTip.isVisible)
    assert "A part of a lesson, such as a text, a <code>program</code>" in QToolTip.text()
    assert "<b>step</b>" in QToolTip.text()


def test_what_a_term_means_goes_with_the_mouse(text: ProseView, qtbot: QtBot) -> None:
    link = text.place_of_link("term:step")
    qtbot.mouseMove(text.viewport(), link.center())
    hover(text, link.center())
    QToolTip.hideText()  # the first may go by itself, since the mouse has come from elsewhere
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    hover(text, link.center())
    qtbot.waitUntil(QToolTip.isVisible)
    qtbot.mouseMove(text.viewport(), link.center() + QPoint(link.width(), 0))
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    assert text.viewport().underMouse()


def test_hovering_elsewhere_tells_nothing(text: ProseView) -> None:
    QToolTip.hideText()
    hover(text, text.place_of_link("https://docs.python.org/3/").center())
    assert "part of" not in QToolTip.text()


def hover(view: ProseView, place: QPoint) -> None:
    at = view.viewport().mapToGlobal(place)
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, at))


def test_a_click_opens_the_term_with_the_lesson_that_explains_it(
    window: MainWindow, text: ProseView, qtbot: QtBot
) -> None:
    click(qtbot, text, "term:step")
    panel = panel_of(window)
    shown = words_in(panel)
    assert shown[0] == "step"
    assert "such as a text, a <code>program</code> or a quiz." in shown[1]
    assert panel.lesson_button.text() == "Explained in: One of everything"
    qtbot.mouseClick(panel.lesson_button, Qt.MouseButton.LeftButton)
    assert window.pages.lesson_id == "one"
    assert not panel.isVisible()


def test_the_panel_stands_below_its_link_and_is_whole(
    window: MainWindow, text: ProseView, qtbot: QtBot
) -> None:
    click(qtbot, text, "term:question")
    panel = panel_of(window)
    page = panel.parentWidget()
    assert page is not None
    link = text.place_of_link("term:question")
    top = text.viewport().mapTo(page, link.bottomLeft()).y()
    assert 0 < panel.y() - top < 12
    assert page.rect().contains(panel.geometry())
    shown = [each for each in panel.findChildren(QLabel) if each.isVisible()]
    assert all(each.height() >= each.heightForWidth(each.width()) for each in shown)
    assert panel.rect().contains(panel.lesson_button.geometry())


def test_by_keyboard_alone(window: MainWindow, text: ProseView, qtbot: QtBot) -> None:
    take_focus(qtbot, text)
    qtbot.keyClick(text, Qt.Key.Key_Tab)
    qtbot.keyClick(text, Qt.Key.Key_Return)
    panel = panel_of(window)
    assert panel.words == "step: A part of a lesson, such as a text, a program or a quiz."
    qtbot.waitUntil(panel.hasFocus)
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    qtbot.waitUntil(text.hasFocus)


def test_enter_in_the_panel_goes_to_the_lesson(
    window: MainWindow, text: ProseView, qtbot: QtBot
) -> None:
    click(qtbot, text, "term:step")
    qtbot.keyClick(panel_of(window), Qt.Key.Key_Return)
    assert window.pages.lesson_id == "one"


def test_a_click_elsewhere_closes_the_panel(
    window: MainWindow, text: ProseView, qtbot: QtBot
) -> None:
    click(qtbot, text, "term:step")
    panel = panel_of(window)
    qtbot.mouseClick(panel, Qt.MouseButton.LeftButton)
    assert panel.isVisible()
    outside = window.pages.lesson.view
    qtbot.mouseClick(outside, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert not panel.isVisible()


def test_a_lessons_own_term_has_no_way_to_another(window: MainWindow, qtbot: QtBot) -> None:
    view = open_text(window, qtbot, "two", "term:file")
    click(qtbot, view, "term:file")
    panel = panel_of(window)
    assert not panel.lesson_button.isVisible()
    assert "Explained in this lesson" in words_in(panel)
    qtbot.keyClick(panel, Qt.Key.Key_Return)
    assert window.pages.lesson_id == "two"


def test_a_term_in_a_quiz_opens_too(window: MainWindow, qtbot: QtBot) -> None:
    window.open_lesson("three")
    qtbot.waitUntil(window.pages.is_settled)
    quiz = window.pages.lesson.findChild(QuizStep)
    assert quiz is not None
    quiz.findChildren(QRadioButton)[0].click()
    (answer,) = [each for each in quiz.findChildren(QPushButton) if each.text() == "Answer"]
    answer.click()
    (why, *_) = [
        view
        for view in quiz.findChildren(ProseView)
        if "step!" in view.toPlainText() and view.isVisible()
    ]
    take_focus(qtbot, why)
    click(qtbot, why, "term:step")
    assert panel_of(window).words.startswith("step: ")


def test_the_search_shows_terms_as_terms(window: MainWindow, qtbot: QtBot) -> None:
    window.search_for("step")
    page = window.pages.search
    assert page.results.texts()[0] == (
        "Term: step. A part of a lesson, such as a text, a program or a quiz."
        " Explained in One of everything"
    )
    qtbot.keyClick(page.box, Qt.Key.Key_Return)
    assert window.pages.lesson_id == "one"


def test_the_glossary_stands_there_while_nothing_is_typed(window: MainWindow, qtbot: QtBot) -> None:
    (action,) = [each for each in window.findChildren(QAction) if each.text() == "Glossary"]
    action.trigger()
    results = window.pages.search.results
    names = [text.partition(".")[0] for text in results.texts()]
    assert names == ["Term: file", "Term: question", "Term: step"]
    assert results.accessibleName() == "Glossary"
    assert "Glossary" in words_in(window.pages.search)
    qtbot.keyClicks(window.pages.search.box, "zzzz")
    assert results.count() == 0
    assert "Glossary" not in words_in(window.pages.search)
    window.pages.search.box.clear()
    qtbot.keyClick(window.pages.search.box, Qt.Key.Key_Down)
    qtbot.keyClick(window.pages.search.box, Qt.Key.Key_Return)
    assert window.pages.lesson_id == "two"


def test_a_long_title_stays_in_the_panel(
    window: MainWindow, text: ProseView, look: Look, qtbot: QtBot
) -> None:
    panel = TermPanel(look, window)
    long = "A lesson with a title that is far longer than any panel could be wide, and goes on"
    panel.show_term(Term("step", "step", "A part.", "one"), long, text)
    panel.open()
    assert panel.lesson_button.text().endswith("…")
    assert panel.lesson_button.accessibleName() == f"Explained in: {long}"
    assert panel.rect().contains(panel.lesson_button.geometry())
