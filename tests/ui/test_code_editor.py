"""The editor, by real keys."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from wheel import turn_wheel

from keyboard import take_focus
from learnpy.content.code_html import code_block
from learnpy.ui.look import Look
from learnpy.ui.widgets.code import code_highlighter
from learnpy.ui.widgets.code.code_editor import CodeEditor
from learnpy.ui.widgets.code.code_spans import (
    LineColours,
    colours_of_code,
    prefix_of,
    spans_of_code,
    spans_of_html,
    units,
)

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
        ("    pass", "    pass\n"),
        ("        break  # out", "        break  # out\n    "),
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


def test_the_mark_of_an_error_stays_while_the_program_is_coloured(look: Look, qtbot: QtBot) -> None:
    editor = CodeEditor("x = 1\nimport re", code_block("x = 1\ny = 2"), look, "Program")
    qtbot.addWidget(editor)
    editor.mark_error(2)
    qtbot.waitUntil(lambda: colour_at(editor, "import") == look.theme.code.keyword, timeout=LONG)
    assert editor.error_line == 2


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


def test_no_bar_stays_when_the_long_line_is_gone(look: Look, qtbot: QtBot) -> None:
    editor = make(qtbot, look, "a")
    low = editor.height()
    editor.replace_text("b\nc\n" + "x" * 500)
    assert editor.horizontalScrollBar().maximum() > 0
    editor.replace_text("a")
    assert editor.horizontalScrollBar().maximum() == 0
    assert editor.height() == low
    editor.undo()
    assert editor.horizontalScrollBar().maximum() > 0
    caret(editor, 3, 504)
    qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    assert editor.text == "b\nc"
    assert editor.horizontalScrollBar().maximum() == 0


def test_the_wheel_is_the_pages_where_nothing_can_be_scrolled(look: Look, qtbot: QtBot) -> None:
    editor = make(qtbot, look, "a\nb")
    assert not turn_wheel(editor.viewport(), -120)
    editor.replace_text("x\n" * 100)
    editor.verticalScrollBar().setValue(0)
    assert turn_wheel(editor.viewport(), -120)
    editor.verticalScrollBar().setValue(0)
    assert not turn_wheel(editor.viewport(), 120)


def test_home_goes_to_the_code_and_then_to_the_margin(look: Look, qtbot: QtBot) -> None:
    editor = make(qtbot, look, "if x:\n    go()")
    caret(editor, 13)
    qtbot.keyClick(editor, Qt.Key.Key_Home)
    assert editor.textCursor().positionInBlock() == 4
    qtbot.keyClick(editor, Qt.Key.Key_Home)
    assert editor.textCursor().positionInBlock() == 0
    qtbot.keyClick(editor, Qt.Key.Key_Home, Qt.KeyboardModifier.ShiftModifier)
    assert editor.textCursor().selectedText() == "    "
    qtbot.keyClick(editor, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert editor.textCursor().position() == 0


def test_signs_of_two_units_shift_nothing(look: Look, qtbot: QtBot) -> None:
    editor = make(qtbot, look, "x = '🙂🙂'; return [1]")
    caret(editor, len("x = '🙂🙂'; return [1]") + 2)
    assert marked(editor) == ["]", "["]
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    editor.insertPlainText("# 🙂")
    qtbot.waitUntil(lambda: colour_at(editor, "# ") != "", timeout=LONG)
    (span,) = [each for each in spans_of_code("'🙂' 12")[0] if each.kind == "mi"]
    assert (span.start, span.length) == (5, 2)
    assert prefix_of("'🙂' 12", 5) == "'🙂' "
    assert units("'🙂'") == 4


def test_brackets_are_found_over_many_lines(look: Look, qtbot: QtBot) -> None:
    code = "f(\n" + "    '(',  # (\n" * 100 + "    (1),\n)"
    editor = make(qtbot, look, code)
    caret(editor, len(code))
    assert marked(editor) == [")", "("]
    assert editor.extraSelections()[1].cursor.blockNumber() == 0
    caret(editor, 2)
    assert editor.extraSelections()[1].cursor.blockNumber() == 102
    editor.replace_text("(" * 9)
    caret(editor, 3)
    assert marked(editor) == []


def read_whole(editor: CodeEditor) -> list[object]:
    """The colours of each line as they are when all of the text is read at once."""
    return [line.spans for line in colours_of_code(editor.text, "")]


def read(editor: CodeEditor) -> list[object]:
    """The colours of each line as the editor has them."""
    lines = []
    block = editor.document().begin()
    while block.isValid():
        lines.append(block.userData().colours.spans)
        block = block.next()
    return lines


def test_after_any_change_the_colours_are_those_of_the_whole(look: Look, qtbot: QtBot) -> None:
    function = (
        'def f(x):\n    """What it is.\n\n    More of it.\n    """\n    return "x", x  # 1\n\n'
    )
    editor = make(qtbot, look, function * 60)

    def settled() -> bool:
        return editor._highlighter.is_settled

    def same(one: object, other: object) -> bool:
        # Whether a text is a docstring is not always known line by line; its colour is the same.
        return repr(one).replace("'sd'", "'s2'") == repr(other).replace("'sd'", "'s2'")

    for place, text in (
        (0, "import re\n"),
        (300, '"""'),
        (2000, "'" * 3),
        (2000, "\n\n"),
        (900, "#"),
    ):
        caret(editor, place)
        editor.insertPlainText(text)
        qtbot.waitUntil(settled, timeout=LONG)
        assert same(read(editor), read_whole(editor)), (place, text)
    while editor.document().isUndoAvailable():
        editor.undo()
        qtbot.waitUntil(settled, timeout=LONG)
        assert same(read(editor), read_whole(editor))
    caret(editor, 100, 1500)
    editor.textCursor().removeSelectedText()
    qtbot.waitUntil(settled, timeout=LONG)
    assert same(read(editor), read_whole(editor))


def test_a_text_that_goes_on_is_read_from_any_of_its_lines() -> None:
    code = "x = f'''a {\n    1 + y\n} b\nc''' + 'd\\\ne' + 1\n"
    whole = colours_of_code(code, "")
    for line in range(1, code.count("\n")):
        rest = "\n".join(code.split("\n")[line:])
        assert colours_of_code(rest, whole[line - 1].opener) == whole[line:], line


def test_a_change_in_a_long_program_reads_few_lines(
    look: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = make(qtbot, look, "x = 1  # one\n" * 2000)
    caret(editor, 0)
    qtbot.keyClicks(editor, "y")
    qtbot.waitUntil(lambda: editor._highlighter.is_settled, timeout=LONG)
    read: list[int] = []

    def counted(code: str, opener: str) -> list[LineColours]:
        read.append(code.count("\n"))
        return colours_of_code(code, opener)

    monkeypatch.setattr(code_highlighter, "colours_of_code", counted)
    caret(editor, 13_000)
    qtbot.keyClicks(editor, "z = 2")
    qtbot.waitUntil(lambda: editor._highlighter.is_settled, timeout=LONG)
    assert read
    assert max(read) <= 60
    assert sum(read) < 1000


def test_the_starter_that_was_put_back_is_undone(look: Look, qtbot: QtBot) -> None:
    editor = make(qtbot, look, "x = 1")
    caret(editor, 5)
    qtbot.keyClicks(editor, "23")
    editor.replace_text("x = 1")
    assert editor.text == "x = 1"
    editor.undo()
    assert editor.text == "x = 123"
    editor.undo()
    assert editor.text == "x = 1"
    editor.redo()
    editor.redo()
    assert editor.text == "x = 1"


def test_pasted_tabs_become_spaces(look: Look, qtbot: QtBot) -> None:
    editor = make(qtbot, look, "")
    given = QMimeData()
    given.setText("if x:\n\ty = 'é'")
    editor.insertFromMimeData(given)
    assert editor.text == "if x:\n    y = 'é'"


def test_opening_it_does_not_load_pygments(look: Look, qapp: QApplication) -> None:
    program = """
import sys
from learnpy.ui.application import new_application
from learnpy.paths import resources_folder
from learnpy.ui.look import Look
from learnpy.ui.widgets.code.code_editor import CodeEditor
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
