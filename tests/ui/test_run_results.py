"""What stands below the console after real runs: values, tables, figures, files."""

import dataclasses
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QRect, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from keyboard import take_focus
from learnpy.content.catalog_cache import Catalog
from learnpy.content.model import Program
from learnpy.runner.outcome import DrawnFigure, RunResult, ShownValue, WrittenFile
from learnpy.ui.look import Look
from learnpy.ui.main_window import MainWindow
from learnpy.ui.session import Session
from learnpy.ui.settings import Settings
from learnpy.ui.warm_children import WarmChildren
from learnpy.ui.widgets.program_step import ProgramStep
from learnpy.ui.widgets.results.figure_card import FigureCard
from learnpy.ui.widgets.results.figure_window import FigureWindow
from learnpy.ui.widgets.results.files_view import FileRow, FilesView
from learnpy.ui.widgets.results.html_preview import HtmlPreview, is_quick_to_show
from learnpy.ui.widgets.results.plain_text import PlainText
from learnpy.ui.widgets.results.table_view import TableView
from learnpy.ui.widgets.results.value_view import ValueView

LONG = 60_000


@pytest.fixture
def step(qtbot: QtBot, catalog: Catalog, look: Look, runs: WarmChildren) -> ProgramStep:
    hello = next(step for step in catalog.lesson("one").steps if isinstance(step, Program))
    empty = dataclasses.replace(
        hello, code="", code_html="<pre></pre>", recording=None, file="first/one/report.py"
    )
    widget = ProgramStep(empty, Path(), look, runs)
    qtbot.addWidget(widget)
    widget.resize(760, 900)
    widget.show()
    return widget


def run(qtbot: QtBot, step: ProgramStep, program: str) -> None:
    step.editor.replace_text(program)
    step.run()
    qtbot.waitUntil(lambda: not step.is_running, timeout=LONG)
    assert "Finished" in step.console.status.text(), step.console.output


def open_all(qtbot: QtBot, step: ProgramStep) -> dict[str, FileRow]:
    for files in step.results.findChildren(FilesView):
        files.show_all()
    rows = {row.open_button.text(): row for row in step.results.findChildren(FileRow)}
    for row in rows.values():
        qtbot.mouseClick(row.open_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: all(row.preview and not row.preview.is_reading for row in rows.values()),
        timeout=LONG,
    )
    return rows


def only(parent: QWidget, kind: type) -> QWidget:
    (found,) = parent.findChildren(kind)
    return found


# Values


def test_a_value_is_shown_and_goes_with_the_next_run(qtbot: QtBot, step: ProgramStep) -> None:
    assert step.results.isHidden()
    run(qtbot, step, "'two\\nlines'")
    value = only(step.results, ValueView)
    assert value.text.toPlainText() == "'two\\nlines'"
    assert "It printed nothing" not in step.console.status.text()
    qtbot.mouseClick(value.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "'two\\nlines'"
    run(qtbot, step, "print('no value')")
    assert step.results.findChildren(ValueView) == []
    assert step.results.isHidden()


def test_what_is_new_is_told_to_a_screen_reader(qtbot: QtBot, step: ProgramStep) -> None:
    result = RunResult(
        ended="finished",
        figures=(DrawnFigure("1.png", "words"),),
        value=ShownValue("int", "21", 2),
        files=(WrittenFile("a.txt", 1),),
    )
    assert step.results._spoken(result) == "Figures: 1. Value: 21. Files: 1."
    assert step.results._spoken(RunResult(ended="finished")) == ""


def test_the_keyboard_goes_from_results_that_go_to_run(qtbot: QtBot, step: ProgramStep) -> None:
    run(qtbot, step, "21")
    take_focus(qtbot, only(step.results, PlainText))
    step.run()  # as the window's Ctrl+Enter does
    qtbot.waitUntil(lambda: not step.is_running, timeout=LONG)
    assert step.run_button.hasFocus()


def test_a_long_value_is_cut_with_a_note(qtbot: QtBot, step: ProgramStep) -> None:
    run(qtbot, step, "list(range(5000))")
    text = only(step.results, PlainText)
    assert "its first 10,000 of 28,890 characters" in text.accessibleName()
    assert len(text.toPlainText()) == 10_000


def test_a_table_is_read_and_copied_by_keyboard(qtbot: QtBot, step: ProgramStep) -> None:
    program = """
import pandas as pd
pd.DataFrame({"film": ["Tide", "Moon"], "score": [1.5, 2]}, index=["a", "b"])
"""
    run(qtbot, step, program)
    value = only(step.results, ValueView)
    table = only(value, TableView)
    assert "DataFrame, 2 rows, 2 columns" in table.accessibleName()
    model = table.model()
    right, left = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
    alignment = Qt.ItemDataRole.TextAlignmentRole
    assert model.index(0, 1).data(alignment) & right
    assert model.index(0, 0).data(alignment) & left
    assert model.headerData(1, Qt.Orientation.Horizontal) == "score"
    assert model.headerData(1, Qt.Orientation.Vertical) == "b"
    spoken = model.index(1, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "b, score, 2.0"
    take_focus(qtbot, table)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "\tfilm\tscore\na\tTide\t1.5\nb\tMoon\t2.0\n"
    table.setCurrentIndex(model.index(0, 0))
    qtbot.keyClick(table, Qt.Key.Key_Right)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "1.5"
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "1.5\n2.0\n"
    qtbot.keyClick(table, Qt.Key.Key_Escape)
    assert not table.selectionModel().hasSelection()
    qtbot.keyClick(table, Qt.Key.Key_Tab)
    assert not table.hasFocus()


def test_no_cell_of_a_table_is_cut_off(qtbot: QtBot, step: ProgramStep) -> None:
    run(qtbot, step, "import pandas as pd\npd.DataFrame({'d': ['2026-01-01'], 'n': [1 / 7]})")
    table = only(step.results, TableView)
    for column in range(2):
        assert table.sizeHintForColumn(column) <= table.columnWidth(column)


def test_a_table_can_be_read_as_text(qtbot: QtBot, step: ProgramStep) -> None:
    run(qtbot, step, "import numpy as np\nnp.array([[1, 2], [3, 4]])")
    value = only(step.results, ValueView)
    qtbot.mouseClick(value.text_button, Qt.MouseButton.LeftButton)
    assert not value.table.isVisible()
    assert value.text.isVisible()
    assert value.text.toPlainText() == "array([[1, 2],\n       [3, 4]])"
    qtbot.mouseClick(value.text_button, Qt.MouseButton.LeftButton)
    assert value.table.isVisible()
    assert not value.text.isVisible()


# Figures

DRAW = """
import matplotlib.pyplot as plt
plt.plot([1, 2])
plt.title("A line")
plt.show()
"""


def test_a_figure_is_enlarged_copied_saved_and_read(
    qtbot: QtBot, step: ProgramStep, tmp_path: Path
) -> None:
    run(qtbot, step, DRAW)
    card = only(step.results, FigureCard)
    assert card.view.image.width() >= 2 * 93 * 8
    assert 'Line chart "A line"' in card.view.accessibleDescription()
    qtbot.mouseClick(card.words_button, Qt.MouseButton.LeftButton)
    assert card.words.isVisible()
    assert "Vertical axis: from 0.95 to 2.05" in card.words.text()
    qtbot.mouseClick(card.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().image().size() == card.view.image.size()
    card.save_to(str(tmp_path / "mine é"))
    assert QImage(str(tmp_path / "mine é.png")).size() == card.view.image.size()
    card.save_to(str(tmp_path / "nowhere" / "a.png"))
    assert "cannot be written" in card.trouble.text()
    assert card.trouble.isVisible()


def test_a_figure_is_saved_where_the_dialog_says(
    qtbot: QtBot, step: ProgramStep, tmp_path: Path
) -> None:
    run(qtbot, step, DRAW)
    card = only(step.results, FigureCard)
    qtbot.mouseClick(card.save_button, Qt.MouseButton.LeftButton)
    dialog = only(card, QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == "report.png"
    dialog.selectFile(str(tmp_path / "chosen.png"))
    dialog.accept()
    qtbot.waitUntil((tmp_path / "chosen.png").exists)


def test_the_large_view_opens_by_enter_and_zooms_by_keys(qtbot: QtBot, step: ProgramStep) -> None:
    run(qtbot, step, DRAW)
    card = only(step.results, FigureCard)
    take_focus(qtbot, card.view)
    qtbot.keyClick(card.view, Qt.Key.Key_Return)
    window = only(card, FigureWindow)
    qtbot.waitExposed(window)
    assert window.windowTitle() == 'Line chart "A line"'
    whole = window.picture.zoom
    qtbot.keyClick(window.picture, Qt.Key.Key_Plus)
    assert window.picture.zoom > whole
    qtbot.keyClick(window.picture, Qt.Key.Key_Minus)
    qtbot.keyClick(window.picture, Qt.Key.Key_Minus)
    assert window.picture.zoom == pytest.approx(whole)
    for _ in range(40):
        qtbot.keyClick(window.picture, Qt.Key.Key_Plus)
    assert window.picture.zoom == pytest.approx(8)
    qtbot.keyClick(window.picture, Qt.Key.Key_0)
    assert window.picture.zoom == pytest.approx(whole)
    with qtbot.waitSignal(window.destroyed):
        qtbot.keyClick(window.picture, Qt.Key.Key_Escape)


def test_a_click_opens_the_large_view_once(qtbot: QtBot, step: ProgramStep) -> None:
    run(qtbot, step, DRAW)
    card = only(step.results, FigureCard)
    qtbot.mouseClick(card.view, Qt.MouseButton.LeftButton)
    assert len(card.findChildren(FigureWindow)) == 1


def test_figures_follow_a_dark_theme(qtbot: QtBot, step: ProgramStep, look: Look) -> None:
    look.set_theme("dark")
    run(qtbot, step, DRAW)
    card = only(step.results, FigureCard)
    assert card.view.image.pixelColor(0, 0).name() == look.theme.surface
    picture = card.view.grab().toImage()
    assert picture.pixelColor(picture.width() // 40, 20).name() == look.theme.surface


# Files

WRITE = r"""
import json
from pathlib import Path
import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt
import openpyxl
Path("films.csv").write_text("film;score\nTide;1\n", encoding="utf-8")
Path("films.json").write_text('[{"a": 1}, {"a": 2}]')
Path("tree.json").write_text('{"a": [1]}')
Path("bad.json").write_text('{"a"')
Path("notes.txt").write_text("some words\n")
Path("empty.txt").touch()
Path("page.html").write_text('<h1>Report</h1><script>x</script><img src="films.png">')
Path("raw.bin").write_bytes(bytes(100))
Path("bad.png").write_bytes(b"\x89PNG nothing")
book = openpyxl.Workbook()
book.active.append(["film", "score"])
book.active.append(["Tide", 1])
book.save("films.xlsx")
plt.figure(figsize=(2, 1))
plt.savefig("films.png")
plt.close()
"""


def test_files_that_a_program_wrote_are_listed_and_looked_into(
    qtbot: QtBot, step: ProgramStep
) -> None:
    run(qtbot, step, WRITE)
    rows = open_all(qtbot, step)
    assert list(rows) == sorted(rows)
    assert len(rows) == 11
    for name in ("films.csv", "films.xlsx"):
        table = only(rows[name], TableView)
        assert table.model().headerData(0, Qt.Orientation.Horizontal) == "film"
        assert table.model().index(0, 0).data() == "Tide"
        assert "1 row, 2 columns" in table.accessibleName()
    assert only(rows["films.json"], TableView).model().rowCount() == 2
    assert only(rows["tree.json"], PlainText).toPlainText() == '{\n  "a": [\n    1\n  ]\n}'
    assert "not quite JSON" in rows["bad.json"].preview.note.text()
    assert only(rows["notes.txt"], PlainText).toPlainText() == "some words"
    assert rows["empty.txt"].preview.note.text() == "The file is empty."
    page = only(rows["page.html"], HtmlPreview)
    assert page.toPlainText().startswith("Report")
    assert "no preview" in rows["raw.bin"].preview.note.text()
    assert "may be damaged" in rows["bad.png"].preview.note.text()
    assert rows["films.png"].preview.note.text() == "200 × 100 points"


@pytest.mark.parametrize(
    ("page", "as_page"),
    [
        ("<p>Some<ul><li>words", True),
        ("<div>" * 90 + "deep" + "</div>" * 90, True),
        ("<div>" * 20_000, False),
        ("<table><tr><td>" * 6, False),
        ("<b>x</b>" * 7_000, False),
    ],
    ids=["words", "deep", "too deep", "tables within tables", "too many"],
)
def test_a_page_that_would_hold_up_the_window_is_shown_as_text(page: str, as_page: bool) -> None:
    assert is_quick_to_show(page) is as_page


def test_a_page_loads_nothing(qtbot: QtBot, look: Look, tmp_path: Path) -> None:
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    assert picture.save(str(tmp_path / "red.png"))
    address = QUrl.fromLocalFile(str(tmp_path / "red.png"))
    page = HtmlPreview(f'<img src="{address.toString()}"> words', look, "page.html")
    qtbot.addWidget(page)
    shown = page.grab(QRect(0, 0, 60, 60)).toImage()
    colours = {shown.pixelColor(x, y).name() for x in range(60) for y in range(60)}
    assert QColor(Qt.GlobalColor.red).name() not in colours


@pytest.mark.parametrize("lines", [1, 12, 300])
def test_a_page_scrolls_only_where_it_is_not_whole(qtbot: QtBot, look: Look, lines: int) -> None:
    page = HtmlPreview("<p>words" * lines, look, "page.html")
    holder = QWidget()
    QVBoxLayout(holder).addWidget(page)
    qtbot.addWidget(holder)
    holder.resize(800, 600)
    holder.show()

    def is_whole_range() -> bool:
        beyond = round(page.document().size().height()) - page.viewport().height()
        return page.verticalScrollBar().maximum() == max(0, beyond)

    qtbot.waitUntil(is_whole_range, timeout=LONG)
    assert (page.verticalScrollBar().maximum() > 0) is (lines == 300)
    assert page.horizontalScrollBar().maximum() == 0


def test_a_look_into_a_file_opens_and_closes_by_keyboard(qtbot: QtBot, step: ProgramStep) -> None:
    run(qtbot, step, "open('a.txt', 'w').write('words')")
    row = only(step.results, FileRow)
    assert row.open_button.accessibleName() == "Look into a.txt"
    take_focus(qtbot, row.open_button)
    qtbot.keyClick(row.open_button, Qt.Key.Key_Space)
    assert row.preview.isVisible()
    assert row.open_button.isChecked()
    qtbot.keyClick(row.open_button, Qt.Key.Key_Space)
    assert not row.preview.isVisible()
    assert not row.open_button.isChecked()


def test_a_file_is_saved_elsewhere(qtbot: QtBot, step: ProgramStep, tmp_path: Path) -> None:
    run(qtbot, step, "open('a.txt', 'w').write('words')")
    row = only(step.results, FileRow)
    qtbot.mouseClick(row.save_button, Qt.MouseButton.LeftButton)
    dialog = only(row, QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == "a.txt"
    dialog.selectFile(str(tmp_path / "chosen.txt"))
    dialog.accept()
    qtbot.waitUntil((tmp_path / "chosen.txt").exists)
    assert (tmp_path / "chosen.txt").read_text(encoding="utf-8") == "words"
    row.save_to(str(tmp_path / "nowhere" / "a.txt"))
    assert "cannot be written" in row.trouble.text()


def test_a_file_that_is_gone_gets_a_sentence(
    qtbot: QtBot, step: ProgramStep, tmp_path: Path
) -> None:
    run(qtbot, step, "open('a.txt', 'w').write('words')")
    (file,) = (tmp_path / "runs").rglob("a.txt")
    file.unlink()
    row = only(step.results, FileRow)
    row.toggle()
    assert "cannot be read" in row.preview.note.text()


def test_more_files_are_shown_when_asked_for(qtbot: QtBot, step: ProgramStep) -> None:
    run(qtbot, step, "for n in range(14):\n    open(f'{n:02}.txt', 'w').close()")
    assert len(step.results.findChildren(FileRow)) == 10
    only(step.results, FilesView).show_all()
    assert len(step.results.findChildren(FileRow)) == 14


# The folder of the run


def folders(tmp_path: Path) -> list[Path]:
    return list((tmp_path / "runs").glob("run-*"))


def test_the_folder_is_kept_until_the_next_run_of_the_step(
    qtbot: QtBot, step: ProgramStep, tmp_path: Path
) -> None:
    run(qtbot, step, "open('a.txt', 'w').close()")
    (first,) = folders(tmp_path)
    run(qtbot, step, "open('b.txt', 'w').close()")
    qtbot.waitUntil(lambda: not first.exists())
    (second,) = folders(tmp_path)
    assert (second / "work" / "b.txt").exists()
    run(qtbot, step, "print(1)")
    qtbot.waitUntil(lambda: folders(tmp_path) == [])


def test_the_folder_goes_with_the_step(
    qtbot: QtBot, catalog: Catalog, look: Look, runs: WarmChildren, tmp_path: Path
) -> None:
    hello = next(step for step in catalog.lesson("one").steps if isinstance(step, Program))
    step = ProgramStep(hello, Path(), look, runs)
    run(qtbot, step, "open('a.txt', 'w').close()")
    assert len(folders(tmp_path)) == 1
    step.deleteLater()
    QApplication.sendPostedEvents(step, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(lambda: folders(tmp_path) == [])


def test_a_run_that_leaves_no_files_leaves_no_folder(
    qtbot: QtBot, step: ProgramStep, tmp_path: Path
) -> None:
    run(qtbot, step, DRAW)
    qtbot.waitUntil(lambda: folders(tmp_path) == [])
    assert only(step.results, FigureCard).view.is_readable()


def test_a_look_into_a_file_leaves_a_program_alone(
    qtbot: QtBot, step: ProgramStep, catalog: Catalog, look: Look, runs: WarmChildren
) -> None:
    hello = next(each for each in catalog.lesson("one").steps if isinstance(each, Program))
    other = ProgramStep(hello, Path(), look, runs)
    qtbot.addWidget(other)
    run(qtbot, step, "open('a.json', 'w').write('[1]')")
    other.editor.replace_text("while True: pass")
    other.run()
    open_all(qtbot, step)
    assert other.is_running
    other.stop()
    qtbot.waitUntil(lambda: not other.is_running, timeout=LONG)


def test_selecting_cells_with_the_mouse_is_told(qtbot: QtBot, step: ProgramStep) -> None:
    run(qtbot, step, "import numpy as np\nnp.arange(4).reshape(2, 2)")
    table = only(step.results, TableView)
    table.selectionModel().select(
        table.model().index(1, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    table.copy()
    assert QGuiApplication.clipboard().text() == "2"


# In a lesson


def test_a_lesson_with_data_draws_writes_and_leaves_nothing(
    qtbot: QtBot, session: Session, look: Look, data_folder: Path
) -> None:
    window = MainWindow(session, look, Settings(None), data_folder)
    qtbot.addWidget(window)
    window.show()
    window.open_lesson("two", "draw")
    qtbot.waitUntil(window.pages.lesson.is_settled, timeout=LONG)
    view = window.pages.lesson.view
    assert view is not None
    step = next(each for each in view.findChildren(ProgramStep) if each._program.id == "draw")
    program = step.editor.text + "\nopen('data/readings.csv', 'a').write('9,20\\n')\nreadings[0]\n"
    run(qtbot, step, program)
    assert 'Line chart "One morning"' in only(step.results, FigureCard).view.description
    assert only(step.results, ValueView).text.toPlainText() == "{'hour': '8', 'degrees': '11'}"
    table = only(open_all(qtbot, step)["data/readings.csv"], TableView)
    assert table.model().index(table.model().rowCount() - 1, 1).data() == "20"
    step.references.data_button.click()
    given = only(step.references, FileRow)
    given.toggle()
    assert only(given, TableView).model().rowCount() == table.model().rowCount() - 1
    step.references.show_recorded()
    assert only(step.references, FigureCard).view.is_readable()
    assert session._workshop is not None
    place = session._workshop._folder.path
    assert place.is_dir()
    window.close()
    session.finish()
    assert not place.exists()


# The lesson's data


def test_the_lessons_data_can_be_looked_into(
    qtbot: QtBot, catalog: Catalog, look: Look, runs: WarmChildren, tmp_path: Path
) -> None:
    (tmp_path / "readings.csv").write_text("hour,degrees\n6,11\n", encoding="utf-8")
    hello = next(each for each in catalog.lesson("one").steps if isinstance(each, Program))
    data = {"data/readings.csv": str(tmp_path / "readings.csv"), "data/gone.csv": "nowhere.csv"}
    step = ProgramStep(hello, Path(), look, runs, data=data)
    qtbot.addWidget(step)
    step.resize(760, 900)
    step.show()
    assert not step.references.isVisible()
    qtbot.mouseClick(step.references.data_button, Qt.MouseButton.LeftButton)
    assert step.references.isVisible()
    readings, gone = step.references.findChildren(FileRow)
    readings.toggle()
    assert only(readings, TableView).model().index(0, 1).data() == "11"
    gone.toggle()
    assert "cannot be read" in gone.preview.note.text()
    qtbot.mouseClick(step.references.data_button, Qt.MouseButton.LeftButton)
    assert not step.references.isVisible()
