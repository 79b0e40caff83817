"""The search page: what it says, where it leads, and the way back."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from learnpy.search.hit import Hit
from learnpy.ui.look import Look
from learnpy.ui.main_window import MainWindow
from learnpy.ui.pages.search_page import SearchPage
from learnpy.ui.session import Session
from learnpy.ui.widgets.hits.hit_list import HitList
from opened import PATIENCE, open_whole


@pytest.fixture
def page(session: Session, look: Look, qtbot: QtBot) -> SearchPage:
    page = SearchPage(session, look)
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    page.begin()
    return page


@pytest.fixture
def results(look: Look, qtbot: QtBot) -> HitList:
    results = HitList(look)
    qtbot.addWidget(results)
    results.resize(500, 300)
    results.show()
    return results


def says(page: SearchPage) -> str:
    return " ".join(each.text() for each in page.findChildren(QLabel) if each.isVisibleTo(page))


def many(count: int) -> Sequence[Hit]:
    title = "A \x02title\x03 💥 "
    return [Hit("one", "", "Track", "Lesson", "", "text", "", f"{title}{n}") for n in range(count)]


def test_a_title_with_slips_is_offered(page: SearchPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.box, "everythng")
    assert "Did you mean" in says(page)
    assert "One of everything" in page.results.texts()[0]


def test_the_glossary_is_in_order_however_one_comes_to_it(results: HitList, qtbot: QtBot) -> None:
    terms = [Hit("one", "", "", "", "", "", f"term {n:03}", f"term {n:03}") for n in range(120)]

    shown = 0

    def show_more() -> None:
        nonlocal shown
        results.add_hits(terms[shown : shown + 40])
        shown += 40

    results.more_wanted.connect(show_more)
    results.show_hits(many(60))
    bar = results.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 600, timeout=PATIENCE)
    for moves in (0, 3):
        bar.setValue(bar.maximum())
        shown = 40
        results.show_hits(terms[:40])
        for _ in range(moves):
            results.move_by(20)
        qtbot.waitUntil(lambda: results.model().rowCount() >= 40, timeout=PATIENCE)
        names = results.texts()
        assert names == sorted(names)


def test_in_a_low_window_the_results_get_the_room_of_the_title(
    page: SearchPage, look: Look
) -> None:
    def title() -> QLabel:
        return next(each for each in page.findChildren(QLabel) if each.text() == "Search")

    assert title().isVisible()
    page.resize(900, 270)
    assert not title().isVisible()
    page.resize(900, 600)
    assert title().isVisible()
    look.set_scale(2.5)
    assert not title().isVisible()
    look.set_scale(1.0)
    assert title().isVisible()


def test_nothing_found_says_what_to_do(page: SearchPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.box, "zzzz")
    assert "Nothing found for “zzzz”. Try fewer letters" in says(page)
    assert page.results.count() == 0
    qtbot.keyClick(page.box, Qt.Key.Key_Return)  # and does nothing


@pytest.mark.parametrize("typed", ['"', "%", "*", "def f(", "a AND OR", "NEAR(x", "-", "💥"])
def test_signs_have_no_meaning(page: SearchPage, qtbot: QtBot, typed: str) -> None:
    page.box.setText(typed)
    assert "cannot be read" not in says(page)


def test_words_come_where_they_stand_and_are_marked(page: SearchPage, qtbot: QtBot) -> None:
    page.box.setText("smaller head")
    with qtbot.waitSignal(page.place_requested) as asked:
        qtbot.keyClick(page.box, Qt.Key.Key_Return)
    assert asked.args == ["one", "what-prose-holds", "smaller head"]


def test_a_title_leads_to_the_lesson_alone(page: SearchPage, qtbot: QtBot) -> None:
    page.box.setText("one of everything")
    with qtbot.waitSignal(page.place_requested) as asked:
        qtbot.keyClick(page.box, Qt.Key.Key_Return)
    assert asked.args == ["one", "", ""]


def test_escape_goes_back_to_what_had_the_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    open_whole(window, qtbot, "one", "hello")
    editor = window.pages.lesson.view.findChild(QPlainTextEdit)
    assert editor is not None
    window.activateWindow()
    editor.setFocus()
    kept = window.focusWidget()
    window.show_page("search")
    qtbot.keyClicks(window.pages.search.box, "step")
    qtbot.keyClick(window.pages.search.box, Qt.Key.Key_Escape)
    assert window.pages.shown == "lesson"
    assert window.focusWidget() is kept


def test_words_in_a_program_are_scrolled_to_and_marked(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page("search")
    lesson = window.pages.lesson
    window.pages.search.place_requested.emit("one", "hello", "print")
    qtbot.waitUntil(lesson.is_settled, timeout=PATIENCE)
    step = lesson.view.places.widget("hello")
    editor = step.findChild(QPlainTextEdit)
    marked = [each.cursor.selectedText() for each in editor.extraSelections()]
    assert "print" in marked
    top = editor.mapTo(lesson.scroller.viewport(), editor.rect().topLeft()).y()
    assert 0 <= top < lesson.scroller.viewport().height()
    lesson._reading._words.forget()
    assert "print" not in [each.cursor.selectedText() for each in editor.extraSelections()]


def test_all_results_are_there_and_the_arrows_reach_them(results: HitList, qtbot: QtBot) -> None:
    results.show_hits(many(40))
    assert results.count() == 40
    results.choose(0)
    results.move_by(100)
    assert results.current_row() == 39
    results.move_by(-100)
    assert results.current_row() == 0


def test_more_terms_come_before_the_last_is_seen(results: HitList, qtbot: QtBot) -> None:
    results.show_hits(many(40))
    qtbot.waitUntil(lambda: results.verticalScrollBar().maximum() > 600, timeout=PATIENCE)
    with qtbot.waitSignal(results.more_wanted):
        results.verticalScrollBar().setValue(results.verticalScrollBar().maximum())


def test_the_first_rows_fill_the_list_and_the_others_follow(results: HitList, qtbot: QtBot) -> None:
    results.show_hits(many(40))
    rows = results.model().rowCount()
    height = sum(results.sizeHintForRow(row) for row in range(rows))
    assert height - results.sizeHintForRow(rows - 1) <= results.viewport().height() < height
    qtbot.waitUntil(lambda: results.model().rowCount() == 40, timeout=PATIENCE)


def test_lines_are_as_they_are_with_and_without_a_scroll_bar(
    results: HitList, qtbot: QtBot
) -> None:

    def height_of_one(words: int, count: int) -> int:
        results.show_hits(
            [Hit("one", "", "Track", "Lesson", "", "i " * words, "", "Title")] * count
        )
        bar = results.verticalScrollBar()
        qtbot.waitUntil(lambda: bar.isVisible() == (count > 1), timeout=PATIENCE)
        return results.sizeHintForRow(0)

    for words in range(50, 150, 2):
        assert height_of_one(words, 1) == height_of_one(words, 40)


def test_a_narrow_list_breaks_its_lines(look: Look, qtbot: QtBot) -> None:
    results = HitList(look)
    qtbot.addWidget(results)
    results.resize(700, 300)
    results.show()
    results.show_hits([Hit("one", "", "Track", "Lesson", "", "word " * 40, "", "Title")])
    wide = results.sizeHintForRow(0)
    results.resize(260, 300)
    assert results.sizeHintForRow(0) > wide
    narrow = results.sizeHintForRow(0)
    look.set_scale(2.0)
    assert results.sizeHintForRow(0) > narrow
    look.set_scale(1.0)
