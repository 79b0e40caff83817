"""A row that goes on in the next line."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from learnpy.ui.widgets.flow_layout import FlowLayout


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    holder = QWidget()
    qtbot.addWidget(holder)
    return holder


def row_in(holder: QWidget, *words: str) -> FlowLayout:
    row = FlowLayout(holder)
    for text in words:
        row.addWidget(QLabel(text))
    return row


def test_it_is_higher_where_it_is_narrower(holder: QWidget) -> None:
    row = row_in(holder, "one and more", "two and more")
    assert row.heightForWidth(20) == 2 * row.heightForWidth(2000)


def test_it_is_measured_anew_when_something_in_it_changes(holder: QWidget) -> None:
    row = row_in(holder, "one", "two")
    one, two = (row.itemAt(place).widget() for place in (0, 1))
    wide = one.sizeHint().width() + two.sizeHint().width()
    line = row.heightForWidth(wide)
    two.setText("two and much more of it")
    assert row.heightForWidth(wide) == 2 * line
    row.addWidget(QLabel("three and much more of it"))
    assert row.heightForWidth(wide) == 3 * line
    row.set_line_spacing(7)
    assert row.heightForWidth(wide) == 3 * line + 14
    row.takeAt(2).widget().setParent(None)
    assert row.heightForWidth(wide) == 2 * line + 7
