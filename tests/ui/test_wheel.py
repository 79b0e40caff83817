"""The wheel over something that scrolls by itself: it first, then the page."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from wheel import turn_wheel

from learnpy.runner.outcome import Table
from learnpy.ui.look import Look
from learnpy.ui.widgets.code.code_editor import CodeEditor
from learnpy.ui.widgets.code.code_pane import CodePane
from learnpy.ui.widgets.code.compared_lines import compare_lines
from learnpy.ui.widgets.console.console_text import ConsoleText
from learnpy.ui.widgets.console.terminal_lines import Kind, Piece
from learnpy.ui.widgets.results.html_preview import HtmlPreview
from learnpy.ui.widgets.results.plain_text import PlainText
from learnpy.ui.widgets.results.table_view import TableView

Make = Callable[[Look], QAbstractScrollArea]
LONG = 60_000
LINES = "line\n" * 200


def console_text(look: Look) -> QAbstractScrollArea:
    text = ConsoleText(look)
    text.show_lines([(Piece("line", Kind.OUT),)] * 200, ())
    text.settle()
    return text


def plain_text(look: Look) -> QAbstractScrollArea:
    return PlainText(LINES, look, "text")


def code_pane(look: Look) -> QAbstractScrollArea:
    pane = CodePane(look, "code")
    pane.show_rows(compare_lines(LINES, LINES).before)
    return pane


def code_editor(look: Look) -> QAbstractScrollArea:
    return CodeEditor(LINES + "x" * 500, "", look, "code")


def table(look: Look) -> QAbstractScrollArea:
    wide = tuple(f"column {number}" for number in range(40))
    return TableView(Table(wide, (wide,) * 200, row_count=200, column_count=40), look, "table")


def page(look: Look) -> QAbstractScrollArea:
    return HtmlPreview("<p>line" * 200, look, "page")


@pytest.fixture
def column(qtbot: QtBot) -> Iterator[QVBoxLayout]:
    """Where to put it, on a page that is shown."""
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    page.resize(520, 900)
    page.show()
    qtbot.waitExposed(page)
    yield column
    page.hide()


@pytest.mark.parametrize("make", [console_text, plain_text, code_pane, code_editor, table, page])
def test_it_scrolls_while_there_is_more_and_then_the_page_does(
    make: Make, column: QVBoxLayout, qtbot: QtBot, look: Look
) -> None:
    area = make(look)
    column.addWidget(area)
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: area.isVisible() and bar.maximum() > 0, timeout=LONG)
    bar.setValue(bar.minimum())
    assert not turn_wheel(area.viewport(), 120)
    assert turn_wheel(area.viewport(), -120)
    assert bar.value() > bar.minimum()
    assert turn_wheel(area.viewport(), 120)
    assert bar.value() == bar.minimum()
    bar.setValue(bar.maximum())
    assert not turn_wheel(area.viewport(), -120)


@pytest.mark.parametrize("make", [code_editor, table])
def test_sideways_it_goes_by_the_other_bar(
    make: Make, column: QVBoxLayout, qtbot: QtBot, look: Look
) -> None:
    area = make(look)
    column.addWidget(area)
    bar = area.horizontalScrollBar()
    qtbot.waitUntil(lambda: area.isVisible() and bar.maximum() > 0, timeout=LONG)
    assert not turn_wheel(area.viewport(), 0, 120)
    assert turn_wheel(area.viewport(), 0, -120)
    assert bar.value() > 0
    assert area.verticalScrollBar().value() == 0
    bar.setValue(bar.maximum())
    assert not turn_wheel(area.viewport(), 0, -120)


@pytest.mark.parametrize("make", [console_text, plain_text, code_pane, page])
def test_with_a_key_it_does_not_change_the_size_of_one_text(
    make: Make, column: QVBoxLayout, look: Look
) -> None:
    area = make(look)
    column.addWidget(area)
    size = area.font().pixelSize()
    assert not turn_wheel(area.viewport(), -120, key=Qt.KeyboardModifier.ControlModifier)
    assert area.font().pixelSize() == size
