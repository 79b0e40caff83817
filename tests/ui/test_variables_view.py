"""The values where a limit ended a program, as they are shown."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from learnpy.runner.outcome import Variable
from learnpy.ui.look import Look
from learnpy.ui.widgets.results.variables_view import VariablesView

VARIABLES = (Variable("count", "7"), Variable("films", "['Low Tide']"))


def labels(view: VariablesView) -> list[QLabel]:
    return view.findChildren(QLabel)


def test_it_shows_each_name_with_its_value(qtbot: QtBot, look: Look) -> None:
    view = VariablesView(3, VARIABLES, look)
    qtbot.addWidget(view)
    texts = [each.text() for each in labels(view)]
    assert texts == [
        "The values at line 3, when it was ended",
        "count",
        "7",
        "films",
        "['Low Tide']",
    ]
    assert view.accessibleName() == texts[0]


def test_a_value_says_whose_it_is_and_can_be_selected_by_keyboard(qtbot: QtBot, look: Look) -> None:
    view = VariablesView(3, VARIABLES, look)
    qtbot.addWidget(view)
    (value,) = [each for each in labels(view) if each.text() == "7"]
    assert value.accessibleName() == "count is 7"
    assert value.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard
    assert value.textFormat() == Qt.TextFormat.PlainText


def test_a_place_that_is_not_known_is_not_told(qtbot: QtBot, look: Look) -> None:
    view = VariablesView(0, VARIABLES, look)
    qtbot.addWidget(view)
    assert labels(view)[0].text() == "The values when it was ended"
