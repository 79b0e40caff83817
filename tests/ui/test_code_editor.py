"""The editor, by real keys."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor, QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from keyboard import take_focus
from learnpy.content.code_html import code_block
from learnpy.ui.look import Look
from learnpy.ui.widgets.code_editor import CodeEditor
from learnpy.ui.widgets.code_highlighter import spans_of_code, spans_of_html

LONG = 60_000
CODE = '''"""About
two lines"""
def half(x):  # of it
    return x / 2.5 < "a(b" and {"k": [None]}
'''


def make(qtbot: QtBot, look: Look, code: str) -> CodeEditor:
    editor = CodeEditor(code, code_block(code), look, "Program")
    qtbot.addWidget(editor)
    editor.resize(600, 100)
    editor.show()
    take_focus(qtbot, editor)
    return editor


def caret(editor: CodeEditor, start: int, end: int | None = None) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start if end is None else end, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


def colour_at(editor: CodeEditor, text: str) -> str:
    block = editor.document().begin()
    while text not in block.text():
        block = block.next()
    place = block.text().index(text)
    for span in block.layout().formats():
        if span.start <= place < span.start + span.length:
            return span.format.foreground().color().name()
    return ""


def test_the_prepared_colours_are_those_that_pygments_gives() -> None:
    prepared = spans_of_html(code_block(CODE))
    given = spans_of_code(CODE.rstrip())
    shown = {"k", "kn", "kc", "s", "s2", "sd", "mf", "c1", "nf", "o", "p", "ow"}
    assert [[s for s in line if s.kind in shown] for line in prepared] == [
        [s for s in line if s.kind in shown] for line in given
    ]
    assert all(prepared[:2])


def test_it_is_coloured_at_once_and_after_a_change(look: Look, qtbot: QtBot) -> None:
    editor = make(qtbot, look, CODE)
    code = look.theme.code
    assert colour_at(editor, "return") == code.keyword
    assert colour_at(editor, "two lines") == code.string
    caret(editor, 0)
    qtbot.keyClicks(editor, "import re")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: colour_at(editor, "import") == code.keyword, timeout=LONG)
    assert colour_at(editor, "two lines") == code.string


def test_a_draft_has_its_own_colours_soon(look: Look, qtbot: QtBot) -> None:
    editor = CodeEditor("x = 1\nimport re", code_block("x = 1\ny = 2"), look, "Program")
    qtbot.addWidget(editor)
    assert colour_at(editor, "1") == look.theme.code.number
    assert colour_at(editor, "import") == ""
    qtbot.waitUntil(lambda: colour_at(editor, "import") == look.theme.code.keyword, timeout=LONG)


def test_colours_follow_the_theme(look: Look, qtbot: QtBot) -> None:
    editor = make(qtbot, look, CODE)
    before = colour_at(editor, "return")
    look.set_theme("dark")
    assert colour_at(editor, "return") == look.theme.code.keyword != before


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("if x:", "if x:\n    "),
        ("    if x:  # why", "    if x:  # why\n        "),
        ("    x = 1", "    x = 1\n    "),
        ("    return x", "    return x\n"),
        ("values = [", "values = [\n    "),
        ("returned = 1", "returned = 1\n"),
    ],
)
def test_a_new_line_is_as_deep_as_the_code_asks(
    look: Look, qtbot: QtBot, before: str, after: str
) -> None:
    editor = make(qtbot, look, before)
    caret(editor, len(before))
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert editor.text == after


def test_tab_goes_to_the_next_stop_and_backspace_back(look: Look, qtbot: QtBot) -> None:
    editor = make(qtbot, look, "  x")
    caret(editor, 2)
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert editor.text == "    x"
    qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    assert editor.text == "x"
    caret(editor, 1)
    qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    assert editor.text == ""


def test_selected_lines_move_together_and_come_back_by_undo(look: Look, qtbot: QtBot) -> None:
    editor = make(qtbot, look, "a\n\n  b\nc")
    caret(editor, 0, 7)
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert editor.text == "    a\n\n      b\nc"
    qtbot.keyClick(editor, Qt.Key.Key_Backtab)
    assert editor.text == "a\n\n    b\nc"
    editor.undo()
    editor.undo()
    assert editor.text == "a\n\n  b\nc"


def test_comments_are_put_in_and_taken_away(look: Look, qtbot: QtBot) -> None:
    editor = make(qtbot, look, "  a\n\n    b\nc")
    caret(editor, 0, 9)
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(editor, Qt.Key.Key_Slash, control)
    assert editor.text == "  # a\n\n  #   b\nc"
    qtbot.keyClick(editor, Qt.Key.Key_Slash, control)
    assert editor.text == "  a\n\n    b\nc"
    editor.undo()
    assert editor.text == "  # a\n\n  #   b\nc"


def test_escape_and_tab_leave_the_editor(look: Look, qtbot: QtBot) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    before, editor, after = QLineEdit(), CodeEditor("x", "", look, "Program"), QLineEdit()
    for each in (before, editor, after):
        column.addWidget(each)
    qtbot.addWidget(page)
    page.show()
    take_focus(qtbot, editor)
    with qtbot.waitSignal(editor.left):
        qtbot.keyClick(editor, Qt.Key.Key_Escape)
        qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert after.hasFocus()
    editor.setFocus()
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    qtbot.keyClick(editor, Qt.Key.Key_Backtab)
    assert before.hasFocus()
    editor.setFocus()
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    qtbot.keyClick(editor, Qt.Key.Key_A)
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert editor.hasFocus()
    assert editor.text != "x"
    assert "Escape" in editor.accessibleDescription()


def marked(editor: CodeEditor) -> list[str]:
    return [each.cursor.selectedText() for each in editor.extraSelections()]


def test_the_partner_of_a_bracket_is_marked_but_not_in_text(look: Look, qtbot: QtBot) -> None:
    code = 'print("(", [1])'
    editor = make(qtbot, look, code)
    caret(editor, len(code))
    assert marked(editor) == [")", "("]
    assert editor.extraSelections()[1].cursor.selectionStart() == 5
    caret(editor, 8)
    assert marked(editor) == []


def test_the_line_of_an_error_is_marked_until_it_is_changed(look: Look, qtbot: QtBot) -> None:
    editor = make(qtbot, look, "a\nb\nc")
    editor.mark_error(2)
    (mark,) = editor.extraSelections()
    assert mark.cursor.blockNumber() == 1
    assert mark.format.background().color().name() == look.theme.bad_surface
    editor.go_to_line(2)
    assert editor.textCursor().blockNumber() == 1
    qtbot.keyClicks(editor, "x")
    assert editor.error_line == 0
    assert editor.extraSelections() == []


def test_it_grows_with_its_text_up_to_thirty_lines(look: Look, qtbot: QtBot) -> None:
    editor = make(qtbot, look, "a")
    one = editor.height()
    caret(editor, 1)
    for _ in range(9):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    ten = editor.height()
    assert ten > 5 * one
    assert editor.verticalScrollBar().maximum() == 0
    editor.replace_text("x\n" * 100)
    assert ten < editor.height() < 5 * ten
    assert editor.verticalScrollBar().maximum() > 0


def wheel(editor: CodeEditor, delta: int) -> bool:
    """Whether the editor kept a turn of the wheel for itself."""
    event = QWheelEvent(
        QPointF(20, 5), QPointF(20, 5), QPoint(), QPoint(0, delta), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    event.accept()
    editor.wheelEvent(event)
    return event.isAccepted()


def test_the_wheel_is_the_pages_where_nothing_can_be_scrolled(look: Look, qtbot: QtBot) -> None:
    editor = make(qtbot, look, "a\nb")
    assert not wheel(editor, -120)
    editor.replace_text("x\n" * 100)
    editor.verticalScrollBar().setValue(0)
    assert wheel(editor, -120)
    editor.verticalScrollBar().setValue(0)
    assert not wheel(editor, 120)


def test_pasted_tabs_become_spaces(look: Look, qtbot: QtBot) -> None:
    editor = make(qtbot, look, "")
    given = QMimeData()
    given.setText("if x:\n\ty = 'é'")
    editor.insertFromMimeData(given)
    assert editor.text == "if x:\n    y = 'é'"


def test_opening_it_does_not_load_pygments(look: Look, qapp: QApplication) -> None:
    program = """
import sys
from learnpy.app import new_application
from learnpy.paths import resources_folder
from learnpy.ui.look import Look
from learnpy.ui.widgets.program_step import CodeEditor
app = new_application()
look = Look(resources_folder(), "light", 1.0)
editor = CodeEditor("x = 1", '<pre><span class="n">x</span></pre>', look, "a")
editor.show()
app.processEvents()
print("pygments" in sys.modules)
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout == "False\n"
