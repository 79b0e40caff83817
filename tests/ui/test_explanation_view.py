"""What an error means, below the output of a real run."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from keyboard import take_focus
from learnpy.content.catalog_cache import Catalog
from learnpy.content.model import Program
from learnpy.explanations.model import Explanation
from learnpy.ui.look import Look
from learnpy.ui.translation import translate_window
from learnpy.ui.warm_children import WarmChildren
from learnpy.ui.widgets.program_step import ProgramStep
from learnpy.ui.widgets.prose_view import ProseView
from learnpy.ui.widgets.results.explanation_view import ExplanationView

LONG = 60_000
EXPLANATION = Explanation(
    "`a<b>` has no value yet when line 5 uses it.",
    "It gets one in line 12, after line 5. In `line 7`, nothing happens.",
    ("Move line 12 above line 5.", "Or write `a & b`."),
)


@pytest.fixture
def view(qtbot: QtBot, look: Look) -> ExplanationView:
    view = ExplanationView(EXPLANATION, look)
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show()
    return view


@pytest.fixture
def step(
    qtbot: QtBot, qapp: QApplication, catalog: Catalog, look: Look, tmp_path: Path
) -> Iterator[ProgramStep]:
    runs = WarmChildren(tmp_path / "runs")
    hello = next(step for step in catalog.lesson("one").steps if isinstance(step, Program))
    widget = ProgramStep(dataclasses.replace(hello, recording=None), Path(), look, runs)
    qtbot.addWidget(widget)
    widget.resize(760, 900)
    widget.show()
    yield widget
    runs.close()


def run(qtbot: QtBot, step: ProgramStep, program: str) -> list[ExplanationView]:
    step.editor.replace_text(program)
    step.run()
    qtbot.waitUntil(lambda: not step.is_running, timeout=LONG)
    return step.results.findChildren(ExplanationView)


def test_the_meaning_the_cause_and_what_to_try_stand_there_as_text(view):
    meaning, tries = view.findChildren(ProseView)

    assert meaning.toPlainText().splitlines() == [
        "a<b> has no value yet when line 5 uses it.",
        "It gets one in line 12, after line 5. In line 7, nothing happens.",
    ]
    assert tries.toPlainText().splitlines() == ["Move line 12 above line 5.", "Or write a & b."]


def test_a_screen_reader_hears_all_of_it(view):
    assert view.accessibleName() == (
        "What this means. a<b> has no value yet when line 5 uses it. It gets one in line 12, "
        "after line 5. In line 7, nothing happens. What to try. Move line 12 above line 5. Or "
        "write a & b."
    )


def test_each_line_is_a_link_once_and_never_inside_code(view):
    texts = view.findChildren(ProseView)
    html = "".join(text.toHtml() for text in texts)

    assert html.count('href="line:5"') == 1
    assert html.count('href="line:12"') == 1
    assert 'href="line:7"' not in html


def test_a_click_on_a_line_asks_for_it(qtbot: QtBot, view):
    meaning = view.findChildren(ProseView)[0]
    place = next(QPoint(x, 10) for x in range(meaning.width()) if meaning.anchorAt(QPoint(x, 10)))
    with qtbot.waitSignal(view.line_requested) as asked:
        qtbot.mouseClick(meaning.viewport(), Qt.MouseButton.LeftButton, pos=place + QPoint(4, 0))
    assert asked.args == [5]


def test_a_line_can_be_asked_for_by_keyboard(qtbot: QtBot, view):
    meaning = view.findChildren(ProseView)[0]
    take_focus(qtbot, meaning)
    with qtbot.waitSignal(view.line_requested) as asked:
        qtbot.keyClick(meaning, Qt.Key.Key_Tab)
        qtbot.keyClick(meaning, Qt.Key.Key_Return)
    assert asked.args == [5]


def test_an_explanation_may_be_a_single_sentence(qtbot: QtBot, look: Look):
    view = ExplanationView(Explanation("The file is closed already."), look)
    qtbot.addWidget(view)

    assert len(view.findChildren(ProseView)) == 1
    assert view.spoken == "What this means. The file is closed already."


def test_a_run_with_an_error_is_explained_until_the_next_run(qtbot: QtBot, step):
    views = run(qtbot, step, "ages = {'Ada': 36}\n\nprint(ages['Adda'])\n")

    assert len(views) == 1
    assert "nearly the same: 'Ada'" in views[0].spoken
    assert run(qtbot, step, "print('fine')\n") == []


def test_the_line_of_an_explanation_is_shown_in_the_editor(qtbot: QtBot, step):
    (view,) = run(qtbot, step, "a = 1\nb = 0\nprint(a / b)\n")
    step.editor.go_to_line(1)

    view.line_requested.emit(3)

    assert step.editor.textCursor().blockNumber() == 2


GERMAN = """<TS version="2.1" language="de"><context><name>ExplanationView</name><message>
<source>line {number}</source><translation>Zeile {number}|{number}. Zeile</translation>
</message></context></TS>"""


def test_lines_are_links_in_another_language_too(
    one_language: QApplication, translations: ModuleType, tmp_path: Path, look: Look, qtbot: QtBot
):
    file = tmp_path / "learnpy_de.ts"
    file.write_text(GERMAN, encoding="utf-8")
    translations.compile_file(file)
    assert translate_window(one_language, tmp_path, "de") == "de"
    told = Explanation("In Zeile 5 fehlt, was in der 12. Zeile steht. Zeilen gibt es 20.")
    view = ExplanationView(told, look)
    qtbot.addWidget(view)

    html = view.findChildren(ProseView)[0].toHtml()
    assert [f'href="line:{line}"' in html for line in (5, 12, 20)] == [True, True, False]
