"""An entry of the outline shows all of its title, however long that is."""

from collections.abc import Iterator

import pytest
from event_count import EventCount
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from learnpy.ui.look import Look
from learnpy.ui.widgets.outline_entry import OutlineEntry

WIDTH = 200
TITLES = ("Keep", "The lab: what one factor and what forty factors say", "ab" * 60)


@pytest.fixture
def entries(look: Look, qtbot: QtBot) -> Iterator[list[OutlineEntry]]:
    """Short, long, and without a place to break, numbered 9 to 11 of 11."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    made = [OutlineEntry(n, 11, text, print, look) for n, text in enumerate(TITLES, start=9)]
    for entry in made:
        column.addWidget(entry)
        entry.setFixedWidth(WIDTH)
        entry.fit(WIDTH)
        entry.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its frame would be in the pictures
    qtbot.addWidget(holder)
    holder.show()
    yield made
    holder.close()


def ink(entry: OutlineEntry) -> list[QPoint]:
    """Where something is drawn."""
    image: QImage = entry.grab().toImage()
    plain = image.pixel(image.width() - 1, image.height() // 2)
    spots = (QPoint(x, y) for y in range(image.height()) for x in range(image.width()))
    return [spot for spot in spots if QColor(image.pixel(spot)) != QColor(plain)]


def test_a_long_title_takes_more_lines(entries: list[OutlineEntry]) -> None:
    short, long, unbroken = (entry.height() for entry in entries)
    line = entries[0].fontMetrics().lineSpacing()
    assert short < short + line <= long < unbroken


def test_nothing_of_a_title_is_drawn_at_the_edge(entries: list[OutlineEntry]) -> None:
    for entry in entries:
        inside = QRect(2, 2, WIDTH - 4, entry.height() - 4)
        assert all(inside.contains(spot) for spot in ink(entry))


def test_it_is_drawn_anew_where_its_title_begins_elsewhere(
    entries: list[OutlineEntry],
) -> None:
    QApplication.processEvents()
    drawn = EventCount(QEvent.Type.Paint, entries[:1])
    entries[0].show_step(9, 100, TITLES[0])
    QApplication.processEvents()
    assert drawn.count > 0


def test_a_word_that_fits_a_line_is_not_broken(look: Look, qtbot: QtBot) -> None:
    word, few = "m" * 9, OutlineEntry(1, 9, "H", print, look)
    entry = OutlineEntry(1, 9, f"H {word}", print, look)
    drawn: list[int] = []
    for each in (few, entry):
        qtbot.addWidget(each)
        each.setFixedWidth(WIDTH)
        each.fit(each._left() + each.fontMetrics().horizontalAdvance(word) + look.px(12))
        each.show()
        line = [spot.x() for spot in ink(each) if spot.y() < few.height() // 2]
        drawn.append(max(line))
    assert entry.height() > few.height()
    assert drawn[0] == drawn[1]


def test_all_titles_begin_below_each_other(entries: list[OutlineEntry]) -> None:
    assert len({entry._left() for entry in entries}) == 1


def test_larger_text_takes_more_room(entries: list[OutlineEntry], look: Look) -> None:
    before = [entry.height() for entry in entries]
    look.set_scale(2.0)
    for entry in entries:
        entry.fit(WIDTH)
    assert all(entry.height() > tall for entry, tall in zip(entries, before, strict=True))
