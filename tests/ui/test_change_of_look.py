"""Another theme or text size: what is shown stays, and looks as if it were made anew."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from learnpy.content.model import Figure, Recording
from learnpy.explanations.model import Explanation
from learnpy.runner.completion.protocol import Signature, Suggestion
from learnpy.runner.outcome import ProgramError, RunResult, ShownValue, Table, Variable, WrittenFile
from learnpy.runner.protocol import Limits
from learnpy.ui.look import Look
from learnpy.ui.reading import Reading
from learnpy.ui.warm_children import WarmChildren
from learnpy.ui.widgets.code.compared_code import ComparedCode
from learnpy.ui.widgets.code.editor_well import EditorWell
from learnpy.ui.widgets.code.signature_tip import SignatureTip
from learnpy.ui.widgets.code.suggestion_list import SuggestionList
from learnpy.ui.widgets.console.console import Console
from learnpy.ui.widgets.results.explanation_view import ExplanationView
from learnpy.ui.widgets.results.figure_card import FigureCard
from learnpy.ui.widgets.results.figure_window import FigureWindow
from learnpy.ui.widgets.results.files_view import FilesView
from learnpy.ui.widgets.results.html_preview import HtmlPreview
from learnpy.ui.widgets.results.output_view import OutputView
from learnpy.ui.widgets.results.references import References
from learnpy.ui.widgets.results.value_view import ValueView
from learnpy.ui.widgets.results.variables_view import VariablesView

LONG = 60_000
CODE = "def brew(tea):\n    return f'{tea} and milk'  # warm\n\nprint(brew(12))\n"
TABLE = Table(
    columns=("film", "score"),
    rows=(("Tide and a rather long name", "1.5"), ("Moon", "2")) * 20,
    row_count=40,
    column_count=2,
)
Make = Callable[[Look, WarmChildren, Path], QWidget]


def console(look: Look, _runs: WarmChildren, _folder: Path) -> QWidget:
    console = Console(look)
    console.start(Limits())
    console.write("number 1\n" * 12_000, False)
    console.write("not good\n", True)
    console.write("name? ", False)
    console._on_answer("Ada")
    error = ProgramError("KeyError", "'tea'", 2, "")
    console.finish(RunResult(ended="error", error=error))
    return console


def asking_console(look: Look, _runs: WarmChildren, _folder: Path) -> QWidget:
    console = Console(look)
    console.start(Limits())
    console.write("name? ", False)
    console.warn(3)
    console.ask()
    return console


def editor(look: Look, _runs: WarmChildren, _folder: Path) -> QWidget:
    html = f"<pre>{CODE}</pre>".replace("def", '<span class="k">def</span>')
    well = EditorWell(CODE, html, look, "Program")
    well.editor.mark_error(2)
    return well


def found(look: Look, _runs: WarmChildren, _folder: Path) -> QWidget:
    well = EditorWell(CODE, f"<pre>{CODE}</pre>", look, "Program")
    well.show()
    well.find_bar.show()
    well.find_bar.replace_switch.click()
    well.find_bar.field.setText("tea")
    return well


def compared(look: Look, _runs: WarmChildren, _folder: Path) -> QWidget:
    compared = ComparedCode("Yours", "The solution", look)
    compared.show_programs(CODE * 2, CODE.replace("milk", "sugar and a lot of other things") * 2)
    return compared


def text_value(look: Look, _runs: WarmChildren, _folder: Path) -> QWidget:
    return ValueView(ShownValue("list", "[1, 2, 3, 4]" * 70, 840), look)


def table_value(look: Look, _runs: WarmChildren, _folder: Path) -> QWidget:
    view = ValueView(ShownValue("DataFrame", "film  score", 11, TABLE), look)
    view.text_button.click()
    view.text_button.click()
    return view


def table_as_text(look: Look, _runs: WarmChildren, _folder: Path) -> QWidget:
    view = ValueView(ShownValue("DataFrame", "film  score", 11, TABLE), look)
    view.text_button.click()
    return view


def picture(folder: Path) -> Path:
    file = folder / "figure.png"
    image = QImage(400, 200, QImage.Format.Format_ARGB32)
    image.fill(0)
    image.setDotsPerMeterX(3937)
    image.save(str(file))
    return file


def figure(look: Look, _runs: WarmChildren, folder: Path) -> QWidget:
    card = FigureCard(picture(folder), "A line\nfrom here to there", look, "figure")
    card.words_button.click()
    card.save_to(str(folder / "nowhere" / "a.png"))
    return card


def files(look: Look, runs: WarmChildren, folder: Path) -> QWidget:
    picture(folder)
    (folder / "page.html").write_text("<h1>Films</h1><p>Tide, Moon", encoding="utf-8")
    (folder / "a.csv").write_text("film;score\nTide;1\n", encoding="utf-8")
    (folder / "a.txt").write_text("some words\n" * 4, encoding="utf-8")
    names = ("page.html", "a.csv", "a.txt", "figure.png", "gone.txt", *map(str, range(9)))
    listed = [(WrittenFile(name, 12), folder / name) for name in names]
    view = FilesView("Files", listed, look, runs.start_beside)
    for row in view.rows[:5]:
        row.toggle()
    view.rows[0].save_to(str(folder / "nowhere" / "a.txt"))
    return view


def page(look: Look, _runs: WarmChildren, _folder: Path) -> QWidget:
    return HtmlPreview("<h1>Films</h1><p>Tide, Moon" + "<p>and others" * 30, look, "films.html")


def explanation(look: Look, _runs: WarmChildren, _folder: Path) -> QWidget:
    words = Explanation(meaning="`tea` has no value.", cause="See line 2.", tries=("Make it.",))
    return ExplanationView(words, look)


def variables(look: Look, _runs: WarmChildren, _folder: Path) -> QWidget:
    return VariablesView(3, (Variable("tea", "12"), Variable("milk", "'warm'")), look)


def recorded(look: Look, _runs: WarmChildren, folder: Path) -> QWidget:
    drawn = Figure(picture(folder).name, "A line")
    return OutputView(Recording("printed\nthis\n", (drawn,)), folder, look)


def references(look: Look, runs: WarmChildren, folder: Path) -> QWidget:
    data = {"figure.png": str(picture(folder))}
    view = References(Recording("printed\n", ()), folder, data, look, runs.start_beside)
    view.data_button.click()
    view.data_button.setChecked(True)
    view._on_data()
    view.show_recorded()
    return view


def suggestions(look: Look, _runs: WarmChildren, _folder: Path) -> QWidget:
    popup = SuggestionList(look, None)
    popup.show_suggestions([Suggestion("sqrt", "function"), Suggestion("pi", "name")] * 9)
    popup.move_mark(2)
    return popup


def signature(look: Look, _runs: WarmChildren, _folder: Path) -> QWidget:
    tip = SignatureTip(look, None)
    tip.show_signatures([Signature("round", ("number", "ndigits=None"), 1, "Round a number.")])
    return tip


def figure_window(look: Look, _runs: WarmChildren, folder: Path) -> QWidget:
    window = FigureWindow(QImage(str(picture(folder))), "A line", look)
    window.resize(600, 400)
    return window


ALL = (
    console,
    asking_console,
    editor,
    found,
    compared,
    text_value,
    table_value,
    table_as_text,
    figure,
    files,
    page,
    explanation,
    variables,
    recorded,
    references,
    suggestions,
    signature,
    figure_window,
)


def change(look: Look, theme: str, scale: float, reading: Reading) -> None:
    look.set_theme(theme)
    look.set_scale(scale)
    look.set_reading(reading)


@pytest.fixture
def pages() -> list[QWidget]:
    """Those of a test, which keeps them: Python would throw them away at any moment."""
    return []


def shown(qtbot: QtBot, widget: QWidget) -> QWidget:
    """A widget on a page as wide as a lesson, as high as it wants to be."""
    page = QWidget()
    page.setObjectName("page")
    column = QVBoxLayout(page)
    column.addWidget(widget)
    column.addStretch()
    qtbot.addWidget(page)
    page.resize(1000, 2400)
    page.show()
    page.setFocus()  # or one of the two had a frame around what has the keyboard
    return page


def picture_of(page: QWidget) -> QImage:
    return page.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def looks_alike(qtbot: QtBot, page: QWidget, anew: QWidget) -> bool:
    """Whether two pages come to look the same, once both have been laid out and coloured."""
    try:
        qtbot.waitUntil(lambda: picture_of(page) == picture_of(anew), timeout=LONG)
    except qtbot.TimeoutError:
        return False
    return True


@pytest.mark.parametrize("make", ALL)
def test_what_is_shown_looks_as_if_it_were_made_anew(
    make: Make,
    qtbot: QtBot,
    look: Look,
    runs: WarmChildren,
    tmp_path: Path,
    pages: list[QWidget],
) -> None:
    page = shown(qtbot, make(look, runs, tmp_path))
    pages.append(page)
    other = Reading("wide", "roomy", "legible", 1.4)
    for theme, scale, reading in (("dark", 1.5, other), ("light", 1.0, Reading())):
        change(look, theme, scale, reading)
        anew = shown(qtbot, make(look, runs, tmp_path))
        pages.append(anew)
        assert looks_alike(qtbot, page, anew)
