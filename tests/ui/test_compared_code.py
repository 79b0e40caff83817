"""Two programs beside each other: by colour, by sign, in words, and level line by line."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from keyboard import take_focus
from learnpy.ui.look import Look
from learnpy.ui.widgets.code.compared_code import ComparedCode
from learnpy.ui.widgets.code.compared_lines import compare_lines, level, line_numbers
from learnpy.ui.widgets.exercise.answer_change import change_size, is_own_answer

OLD = "def f(x):\n    y = x + 1\n    return y\n"
NEW = "def f(x):\n    # a note\n    y = x + 2\n    return y\n"


@pytest.fixture
def compared(look: Look, qtbot: QtBot) -> Iterator[ComparedCode]:
    widget = ComparedCode("One", "Other", look)
    qtbot.addWidget(widget)
    widget.resize(900, 400)
    widget.show()
    yield widget
    look.set_theme("light")


def test_same_programs_have_no_sign() -> None:
    found = compare_lines(OLD, OLD + "\n\n")
    assert found.is_same
    assert [row.number for row in found.before] == [1, 2, 3]


def test_each_line_that_only_one_has_is_signed() -> None:
    found = compare_lines(OLD, NEW)
    assert [(row.number, row.sign) for row in found.before if row.number] == [
        (1, ""),
        (2, "−"),
        (3, ""),
    ]
    assert [(row.number, row.sign) for row in found.after] == [(1, ""), (2, "+"), (3, "+"), (4, "")]
    assert len(found.before) == len(found.after)
    assert (line_numbers(found.before), line_numbers(found.after)) == ("2", "2–3")


def test_equal_lines_stand_in_the_same_row() -> None:
    found = compare_lines(OLD, NEW)
    pairs = zip(found.before, found.after, strict=True)
    for one, other in pairs:
        if not one.sign and one.number:
            assert one.text == other.text


def test_the_changed_part_of_a_line_is_marked() -> None:
    found = compare_lines("total = 10 * hours\n", "total = 12 * hours\n")
    (one,), (other,) = found.before, found.after
    assert [one.text[start : start + length] for start, length in one.changes] == ["0"]
    assert [other.text[start : start + length] for start, length in other.changes] == ["2"]


def test_an_empty_program_and_one_with_a_very_long_line() -> None:
    found = compare_lines("", "x" * 100_000)
    assert [row.sign for row in found.before] == ["−"]
    assert [row.sign for row in found.after] == ["+"]


def test_rows_stay_level_when_one_takes_more_lines() -> None:
    found = level(compare_lines("a = 1\nb\n", "a = 1234567890123456789\nb\n"), 10)
    assert [row.number for row in found.before] == [1, 0, 0, 2]
    assert [row.number for row in found.after] == [1, 2]


def test_beside_each_other_and_below_where_it_is_narrow(
    compared: ComparedCode, qtbot: QtBot
) -> None:
    compared.show_programs(OLD, NEW)
    qtbot.waitUntil(lambda: compared.is_beside)
    assert compared.before.y() == compared.after.y()
    assert (
        compared.before.mapTo(compared, compared.before.pos()).x()
        < compared.after.mapTo(compared, compared.after.pos()).x()
    )
    assert 0 in [row.number for row in compared.before.rows]
    compared.resize(400, 900)
    qtbot.waitUntil(lambda: 0 not in [row.number for row in compared.before.rows])
    assert not compared.is_beside
    top = compared.after.mapTo(compared, compared.after.rect().topLeft()).y()
    assert top > compared.before.mapTo(compared, compared.before.rect().bottomLeft()).y()


def test_all_of_a_long_line_is_seen_and_both_panes_are_level(
    compared: ComparedCode, qtbot: QtBot
) -> None:
    long = "value = " + " + ".join(str(number) for number in range(60))
    compared.show_programs(f"{long}\nprint(value)\n", "value = 1\nprint(value)\n")
    qtbot.waitUntil(lambda: compared.before.columns == compared.after.columns)
    qtbot.waitUntil(lambda: compared.before.height() == compared.after.height())
    for pane in (compared.before, compared.after):
        lines = sum(max(1, -(-len(row.text) // pane.columns)) for row in pane.rows)
        layout_lines = sum(
            pane.document().findBlockByNumber(n).layout().lineCount()
            for n in range(pane.document().blockCount())
        )
        assert layout_lines == lines
        assert pane.horizontalScrollBar().maximum() == 0
    assert compared.before.height() >= 5 * compared.before.line_height


@pytest.mark.parametrize("scale", [0.9, 1.1, 1.3, 1.5])
def test_no_line_is_cut_off_at_any_text_size(
    compared: ComparedCode, look: Look, scale: float
) -> None:
    look.set_scale(scale)
    program = "".join(f"a{number} = {number}\n" for number in range(30))
    compared.show_programs(program, program.replace("7", "8"))
    for pane in (compared.before, compared.after):
        block = pane.document().lastBlock()
        area = pane.blockBoundingGeometry(block).translated(pane.contentOffset())
        assert area.bottom() <= pane.viewport().height()


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_marked_lines_have_the_colours_of_the_theme(
    compared: ComparedCode, look: Look, theme: str
) -> None:
    compared.show_programs(OLD, NEW)
    look.set_theme(theme)
    colours = [
        {mark.format.background().color().name() for mark in pane.extraSelections()}
        for pane in (compared.before, compared.after)
    ]
    assert all(colours)
    assert look.theme.sunken not in colours[0] | colours[1]
    if theme != "contrast":
        assert look.theme.care_surface in colours[0]
        assert look.theme.good_surface in colours[1]


def test_a_screen_reader_hears_what_differs(compared: ComparedCode) -> None:
    compared.show_programs(OLD, NEW)
    assert compared.before.accessibleName() == "One"
    assert compared.before.accessibleDescription() == "− only here: line 2"
    assert compared.after.accessibleDescription() == "+ only here: lines 2–3"
    compared.show_programs(OLD, OLD + "z = 1\n")
    assert "lines that this one does not have" in compared.before.accessibleDescription()


def test_the_keyboard_goes_in_and_out_and_changes_nothing(
    compared: ComparedCode, qtbot: QtBot
) -> None:
    compared.show_programs(OLD, NEW)
    take_focus(qtbot, compared.before)
    qtbot.keyClicks(compared.before, "xyz")
    assert compared.before.toPlainText().startswith("def f(x):")
    qtbot.keyClick(compared.before, Qt.Key.Key_Tab)
    assert compared.after.hasFocus()


@pytest.mark.parametrize(
    ("before", "after", "size"),
    [
        ("", "", 0),
        ("x = 1\n", "x = 1\n\n", 0),
        ("x = 1\n", "x = 12\n", 1),
        ("x = 1\n", "", 5),
        ("a\n" * 9000, "a\n" * 9000 + "bc", 3),
    ],
)
def test_the_size_of_a_change(before: str, after: str, size: int) -> None:
    assert change_size(before, after) == size


def test_an_own_answer_is_neither_empty_nor_the_starter() -> None:
    starter = "def f():\n    pass\n"
    assert not is_own_answer("", starter)
    assert not is_own_answer("  \n", starter)
    assert not is_own_answer("def f():\n  pass", starter)
    assert is_own_answer("def f():\n    return 1\n", starter)
