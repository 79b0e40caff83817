"""Labels of the design in a layout."""

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from learnpy.ui.look import Look
from learnpy.ui.widgets.elements import NarrowText, label


def test_a_text_that_wraps_at_its_greatest_width_takes_nothing_from_what_is_below(
    look: Look, qtbot: QtBot
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    text = NarrowText("What a viewer will like, from a table that is mostly empty")
    text.setMaximumWidth(200)
    below = label("one line", wrap=True)
    column.addWidget(text)
    column.addWidget(below)
    page.resize(800, column.heightForWidth(800))
    page.show()
    qtbot.waitExposed(page)
    needed = text.heightForWidth(200)
    assert needed > below.heightForWidth(200)
    assert text.height() == needed
    assert below.height() == below.heightForWidth(800)
