"""The line for what is looked for, and the button that empties it."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from keyboard import take_focus
from learnpy.ui.look import Look
from learnpy.ui.widgets.search_box import SearchBox


@pytest.fixture
def box(look: Look, qtbot: QtBot) -> SearchBox:
    box = SearchBox("Search", "Search all", look)
    qtbot.addWidget(box)
    box.resize(300, 40)
    box.show()
    take_focus(qtbot, box)
    return box


def test_the_button_is_there_while_there_is_something_to_empty(
    box: SearchBox, qtbot: QtBot
) -> None:
    assert not box.clear_button.isVisible()
    qtbot.keyClicks(box, "word")
    assert box.clear_button.isVisible()
    qtbot.mouseClick(box.clear_button, Qt.MouseButton.LeftButton)
    assert box.text() == ""
    assert box.hasFocus()
    assert not box.clear_button.isVisible()


def test_no_word_goes_below_the_button(box: SearchBox, qtbot: QtBot) -> None:
    qtbot.keyClicks(box, "word " * 30)
    box.grab()  # the text moves when it is drawn
    assert box.cursorRect().center().x() < box.clear_button.x()
    box.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert box.clear_button.geometry().right() < box.width() / 2
    assert box.textMargins().left() == box.clear_button.width()


def test_the_button_grows_with_the_text(box: SearchBox, look: Look) -> None:
    small = box.clear_button.width()
    box.setText("word")
    look.set_scale(2.5)
    box.resize(600, box.sizeHint().height())
    assert box.clear_button.width() == 2.5 * small
    assert box.clear_button.geometry().bottom() < box.height()
    look.set_scale(1.0)
