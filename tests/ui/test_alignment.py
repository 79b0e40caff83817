"""What stands beside or below each other is level, and has the room that it needs."""

import itertools
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel, QPushButton, QRadioButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from keyboard import take_focus
from learnpy.runner.outcome import Table
from learnpy.ui.look import Look
from learnpy.ui.main_window import MainWindow
from learnpy.ui.models.table_model import TableModel
from learnpy.ui.pages.progress.card import ActionRow
from learnpy.ui.widgets.elements import button, frame, label, set_state
from learnpy.ui.widgets.focus_frame import FocusFrame
from learnpy.ui.widgets.page_column import PageColumn
from learnpy.ui.widgets.progress.plain_table import PlainTable
from learnpy.ui.widgets.prose_view import ProseView


def nothing() -> None:
    """What a button of this test does."""


def columns_of_ink(image: QImage) -> list[int]:
    """The columns of pixels in which something is drawn, on the colour of the last one."""
    plain = image.pixel(image.width() - 1, image.height() - 1)
    rows = range(image.height())
    return [x for x in range(image.width()) if any(image.pixel(x, y) != plain for y in rows)]


@pytest.fixture
def page(look: Look, qtbot: QtBot) -> Iterator[PageColumn]:
    """A page with two sections; the second has a control beside its heading."""
    page = PageColumn(900, look)
    qtbot.addWidget(page)
    page.column.addWidget(frame("card"))
    page.begin_section("One")
    page.column.addWidget(frame("card"))
    page.begin_section("Two", beside=button("Press", nothing))
    page.column.addWidget(frame("card"))
    for card in page.findChildren(QWidget, "card"):
        card.setFixedHeight(60)
    page.column.addStretch()
    page.resize(800, 700)
    page.show()
    yield page
    page.close()


def heading(page: PageColumn, text: str) -> QLabel:
    (found,) = [each for each in page.findChildren(QLabel) if each.text() == text]
    return found


def test_a_heading_is_nearer_to_its_own_than_to_what_is_above(page: PageColumn) -> None:
    above, own, _ = (card.geometry() for card in page.findChildren(QWidget, "card"))
    title = heading(page, "One").geometry()
    assert title.top() - above.bottom() > own.top() - title.bottom()


def test_controls_stand_beside_a_heading_and_below_where_it_is_narrow(
    page: PageColumn, qtbot: QtBot
) -> None:
    (control,) = page.findChildren(QPushButton)
    title = heading(page, "Two")
    edge = page.findChildren(QWidget, "card")[0].geometry().right()
    assert control.geometry().right() == edge
    assert title.geometry().top() <= control.geometry().center().y() <= title.geometry().bottom()
    page.resize(300, 700)
    qtbot.waitUntil(lambda: control.geometry().top() > title.geometry().bottom())


def test_the_button_of_words_goes_below_them_where_it_is_narrow(look: Look, qtbot: QtBot) -> None:
    words = label("Some words that are many " * 3, "strong", wrap=True)
    press = button("Go there", nothing)
    row = ActionRow(look, words, action=press)
    qtbot.addWidget(row)
    row.resize(600, 100)
    row.show()
    qtbot.waitUntil(lambda: press.geometry().right() == row.width() - 1)
    assert press.geometry().top() == words.geometry().top() == 0
    row.resize(240, 200)
    qtbot.waitUntil(lambda: press.geometry().top() > words.geometry().bottom())
    assert press.geometry().left() == words.geometry().left()


def test_buttons_with_and_without_an_icon_are_as_high(look: Look, qtbot: QtBot) -> None:
    for scale in (0.8, 1.0, 1.5, 2.5):
        look.set_scale(scale)
        made = [button("Press", nothing, kind) for kind in ("plain", "primary", "quiet")]
        with_icon = button("Press", nothing, "primary")
        with_icon.setIcon(look.icon("play", size=16))
        for each in (*made, with_icon):
            qtbot.addWidget(each)
            each.ensurePolished()
        assert len({each.sizeHint().height() for each in (*made, with_icon)}) == 1


def test_the_words_of_a_table_begin_below_its_headings(look: Look, qtbot: QtBot) -> None:
    table = Table(columns=("HHH", "HHH"), rows=(("HHH", "HHH"),), numeric=(False, True))
    view = PlainTable(TableModel(table), "Table", look, most_rows=4)
    qtbot.addWidget(view)
    view.resize(300, 120)
    view.show()
    head = view.horizontalHeader()
    whole = view.grab().toImage()
    top = head.mapTo(view, QPoint(0, 0)).y()
    first = columns_of_ink(whole.copy(QRect(0, top + 4, 100, head.height() - 8)))[0]
    below = columns_of_ink(whole.copy(QRect(0, top + head.height() + 4, 100, 20)))[0]
    assert abs(first - below) <= 1  # the letters of headings are bolder


def test_a_choice_stays_where_it_is_when_it_is_chosen(look: Look, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    places = []
    for state in ("", "chosen", "right", "wrong"):
        card, choice = frame("choice"), QRadioButton("One")
        set_state(card, state)
        QVBoxLayout(card).addWidget(choice)
        column.addWidget(card)
        places.append((card, choice))
    holder.show()
    assert len({choice.geometry().getRect() for _, choice in places}) == 1
    assert len({card.height() for card, _ in places}) == 1


def test_the_card_of_a_choice_is_framed_once(look: Look, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    card, choice, other = frame("choice"), QRadioButton("One"), button("Press", nothing)
    QVBoxLayout(card).addWidget(choice)
    column = QVBoxLayout(window)
    column.addWidget(card)
    column.addWidget(other)
    window.show()
    ring = FocusFrame(look, window)
    take_focus(qtbot, other)
    plain = choice.grab().toImage()
    take_focus(qtbot, choice)
    assert ring.framed is card
    (drawn,) = window.findChildren(QWidget, "focusRing")
    assert drawn.isVisible()
    assert drawn.geometry().contains(card.geometry())
    assert drawn.geometry() != card.geometry()
    edge = choice.grab().toImage()
    right = edge.width() - 1
    assert all(edge.pixel(right, y) == plain.pixel(right, y) for y in range(edge.height()))


def test_the_way_into_a_track_begins_where_its_words_do(window: MainWindow, look: Look) -> None:
    window.show_page("home")
    home = window.pages.currentWidget()
    for entry in home._entries:
        card = entry.parentWidget()
        words = next(each for each in card.findChildren(QLabel) if " done" in each.text())
        image = entry.grab(QRect(0, 4, entry.width(), entry.height() - 8)).toImage()
        begins = entry.mapTo(card, QPoint(columns_of_ink(image)[0], 0)).x()
        assert abs(begins - words.mapTo(card, QPoint(0, 0)).x()) <= look.px(5)


def test_the_dot_of_a_list_stands_off_its_words(look: Look, qtbot: QtBot) -> None:
    view = ProseView("<ul><li>HHH</li></ul>", look)
    qtbot.addWidget(view)
    view.show()
    image = view.grab().toImage()
    drawn = columns_of_ink(image.copy(QRect(0, 0, image.width(), look.px(20))))
    gaps = [after - before for before, after in itertools.pairwise(drawn)]
    assert gaps[next(i for i, gap in enumerate(gaps) if gap > 1)] >= look.px(8)
    dot = [QColor(image.pixel(drawn[0] + 2, y)) for y in range(look.px(20))]
    assert QColor(look.theme.text) in dot
