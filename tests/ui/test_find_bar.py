"""Find and replace, by real keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from keyboard import take_focus
from learnpy.ui.look import Look
from learnpy.ui.widgets.code.editor_well import EditorWell
from learnpy.ui.widgets.code.find_bar import FindBar

CODE = "tea = 1\nTea = 2\nprint('🙂', tea)\ncoffee = 3"
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def well(qtbot: QtBot, look: Look) -> EditorWell:
    well = EditorWell(CODE, "", look, "Program")
    qtbot.addWidget(well)
    well.resize(700, 300)
    well.show()
    take_focus(qtbot, well.editor)
    return well


def open_bar(qtbot: QtBot, well: EditorWell, text: str = "") -> FindBar:
    qtbot.keyClick(well.editor, Qt.Key.Key_F, CONTROL)
    bar = well.find_bar
    qtbot.waitUntil(bar.field.hasFocus, timeout=60_000)
    qtbot.keyClicks(bar.field, text)
    return bar


def selected(well: EditorWell) -> tuple[int, str]:
    cursor = well.editor.textCursor()
    return cursor.blockNumber() + 1, cursor.selectedText()


def marked(well: EditorWell) -> list[str]:
    return [each.cursor.selectedText() for each in well.editor.extraSelections()]


def test_it_goes_to_the_first_match_and_marks_all(qtbot: QtBot, well: EditorWell) -> None:
    bar = open_bar(qtbot, well, "tea")
    assert selected(well) == (1, "tea")
    assert marked(well) == ["tea", "Tea", "tea"]
    assert bar.count.text() == "1 of 3"


def test_enter_and_f3_go_on_and_round(qtbot: QtBot, well: EditorWell) -> None:
    bar = open_bar(qtbot, well, "tea")
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert selected(well) == (2, "Tea")
    qtbot.keyClick(bar.field, Qt.Key.Key_F3)
    assert selected(well) == (3, "tea")
    qtbot.keyClick(bar.field, Qt.Key.Key_F3)
    assert selected(well) == (1, "tea")
    qtbot.keyClick(bar.field, Qt.Key.Key_Return, SHIFT)
    assert selected(well) == (3, "tea")
    assert bar.count.text() == "3 of 3"
    qtbot.keyClick(bar.field, Qt.Key.Key_F3, SHIFT)
    assert selected(well) == (2, "Tea")


def test_escape_closes_it_and_gives_the_keyboard_back(qtbot: QtBot, well: EditorWell) -> None:
    bar = open_bar(qtbot, well, "coffee")
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert well.editor.hasFocus()
    assert marked(well) == []
    assert selected(well) == (4, "coffee")
    qtbot.keyClick(well.editor, Qt.Key.Key_F3)
    assert selected(well) == (4, "coffee")
    assert not bar.isVisible()


def test_the_case_can_be_told_apart(qtbot: QtBot, well: EditorWell) -> None:
    bar = open_bar(qtbot, well, "Tea")
    assert bar.count.text() == "1 of 3"
    bar.case.click()
    assert bar.count.text() == "1 of 1"
    assert selected(well) == (2, "Tea")


def test_what_is_not_there_is_said(qtbot: QtBot, well: EditorWell) -> None:
    bar = open_bar(qtbot, well, "milk")
    assert bar.count.text() == "No matches"
    assert not bar.next_button.isEnabled()
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert marked(well) == []


def test_the_selected_text_is_looked_for(qtbot: QtBot, well: EditorWell) -> None:
    cursor = well.editor.textCursor()
    cursor.movePosition(cursor.MoveOperation.NextWord, cursor.MoveMode.KeepAnchor)
    cursor.setPosition(0)
    cursor.setPosition(3, cursor.MoveMode.KeepAnchor)
    well.editor.setTextCursor(cursor)
    assert open_bar(qtbot, well).field.text() == "tea"


def test_f3_without_a_text_asks_for_one(qtbot: QtBot, well: EditorWell) -> None:
    qtbot.keyClick(well.editor, Qt.Key.Key_F3)
    qtbot.waitUntil(well.find_bar.field.hasFocus, timeout=60_000)
    assert well.find_bar.isVisible()
    assert well.find_bar.field.text() == ""


def test_matches_follow_the_text(qtbot: QtBot, well: EditorWell) -> None:
    bar = open_bar(qtbot, well, "tea")
    well.editor.replace_text("tea and tea\n" * 3)
    assert bar.count.text() == "6 matches"
    assert len(marked(well)) == 6


def test_of_very_many_matches_not_all_are_counted(qtbot: QtBot, well: EditorWell) -> None:
    well.editor.replace_text("tea\n" * 1200)
    well.editor.go_to_line(1)
    bar = open_bar(qtbot, well, "tea")
    assert bar.count.text() == "2 of 1,000+"
    bar.replace_switch.click()
    (all_,) = [b for b in bar.findChildren(QPushButton) if b.text() == "Replace all"]
    all_.click()
    assert bar.count.text() == "1,200 replaced"
    assert "tea" not in well.editor.text


def test_replacing_one_goes_on_to_the_next(qtbot: QtBot, well: EditorWell) -> None:
    bar = open_bar(qtbot, well, "tea")
    bar.replace_switch.click()
    qtbot.keyClicks(bar.replacement, "mate")
    qtbot.keyClick(bar.replacement, Qt.Key.Key_Return)
    assert well.editor.text.startswith("mate = 1\nTea = 2\n")
    assert selected(well) == (2, "Tea")
    qtbot.waitUntil(lambda: well.editor._highlighter.is_settled, timeout=60_000)
    assert bar.count.text() == "1 of 2"


def test_all_are_replaced_and_come_back_by_one_undo(qtbot: QtBot, well: EditorWell) -> None:
    bar = open_bar(qtbot, well, "tea")
    bar.replace_switch.click()
    qtbot.keyClicks(bar.replacement, "teapot")
    (all_,) = [b for b in bar.findChildren(QPushButton) if b.text() == "Replace all"]
    qtbot.mouseClick(all_, Qt.MouseButton.LeftButton)
    assert well.editor.text == "teapot = 1\nteapot = 2\nprint('🙂', teapot)\ncoffee = 3"
    assert bar.count.text() == "3 replaced"
    qtbot.waitUntil(lambda: well.editor._highlighter.is_settled, timeout=60_000)
    assert bar.count.text() == "3 replaced"
    well.editor.undo()
    assert well.editor.text == CODE


def test_every_control_has_a_name(qtbot: QtBot, well: EditorWell) -> None:
    bar = open_bar(qtbot, well)
    for each in bar.findChildren(QPushButton):
        assert each.text() or each.accessibleName()
    assert bar.field.accessibleName() == "Find in the program"
