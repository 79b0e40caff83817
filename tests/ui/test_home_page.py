"""Home's cards: the first are there at once, the others follow, and the page stays as it is."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QFrame
from pytestqt.qtbot import QtBot

from learnpy.content.catalog_cache import Catalog
from learnpy.content.outline import Course, LessonOutline, Track
from learnpy.progress.store import ProgressStore
from learnpy.ui.look import Look
from learnpy.ui.pages.home_page import HomePage
from learnpy.ui.session import Session

TRACKS = 12


def track(number: int) -> Track:
    lesson = LessonOutline(f"lesson-{number}", f"Lesson {number}", "What it is about.", 10, (), ())
    return Track(f"t{number}", f"Track {number}", "What is in it.", "sprout", "teal", (), (lesson,))


@pytest.fixture
def home(store: ProgressStore, look: Look, qtbot: QtBot, tmp_path: Path) -> Iterator[HomePage]:
    tracks = tuple(track(number) for number in range(TRACKS))
    course = Course("Course", "1", "en", "MIT", tracks)
    session = Session(Catalog(course, tmp_path, tmp_path), store)
    page = HomePage(session, look)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.refresh(date(2026, 11, 21))
    page.show()
    yield page
    session.finish()


def cards(home: HomePage) -> list[QFrame]:
    """The tracks' cards, in the order in which they stand."""
    found = home.widget().findChildren(QFrame, "card")[1:]
    return sorted(found, key=lambda card: (card.y(), card.x()))


def test_the_page_is_about_as_long_before_the_last_cards_as_with_them(
    home: HomePage, qtbot: QtBot
) -> None:
    home._rest.stop()
    qtbot.waitUntil(lambda: home.widget().height() > home.viewport().height())
    first, long, room = len(cards(home)), home.widget().height(), home.viewport().width()
    home._add_rest()
    assert len(cards(home)) == TRACKS
    qtbot.waitUntil(lambda: cards(home)[-1].y() > cards(home)[0].y())
    card = cards(home)[0].height()
    assert first < TRACKS
    assert abs(home.widget().height() - long) < card
    assert home.viewport().width() == room


def test_no_room_is_left_below_the_last_card(home: HomePage, qtbot: QtBot) -> None:
    """Three columns have fewer rows than one had."""
    home.resize(320, 700)
    qtbot.waitUntil(lambda: len(cards(home)) == TRACKS)
    home.resize(1000, 700)
    qtbot.waitUntil(lambda: cards(home)[2].y() == cards(home)[0].y())
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    below = home.widget().height() - cards(home)[-1].geometry().bottom()
    assert below < cards(home)[0].height()
