"""Nothing in a step makes the lesson wider than a small window with large text."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from learnpy.ui.look import Look
from learnpy.ui.main_window import MainWindow
from learnpy.ui.session import Session
from learnpy.ui.settings import Settings
from learnpy.ui.widgets.name_button import NameButton
from learnpy.ui.widgets.program_step import ProgramStep

LONG = 60_000
LONG_NAME = "a-very-long-name-" * 8 + "end.txt"


@pytest.fixture
def window(session: Session, look: Look, data_folder: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    look.set_scale(1.5)
    window = MainWindow(session, look, Settings(None), data_folder)
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.show()
    yield window
    look.set_scale(1.0)


@pytest.fixture
def steps(window: MainWindow, qtbot: QtBot) -> list[ProgramStep]:
    window.open_lesson("two")
    qtbot.waitUntil(window.pages.lesson.is_settled, timeout=LONG)
    window.pages.lesson._on_start()  # the notice that it builds on another goes
    return window.pages.lesson.findChildren(ProgramStep)


def assert_fits(window: MainWindow, qtbot: QtBot) -> None:
    QApplication.processEvents()
    scroller = window.pages.lesson.scroller
    view = scroller.widget()
    assert view.minimumSizeHint().width() <= scroller.viewport().width()
    assert view.width() <= scroller.viewport().width()


def test_the_find_bar_fits(window: MainWindow, steps: list[ProgramStep], qtbot: QtBot) -> None:
    assert steps
    for step in steps:
        step.well.open_find()
        step.well.find_bar.replace_switch.click()
        step.well.find_bar.field.setText("nowhere at all")
        assert step.well.find_bar.count.text() == "No matches"
    assert_fits(window, qtbot)
    for step in steps:
        bar = step.well.find_bar
        for each in (bar.field, bar.next_button, bar.replace_switch, bar.close_button):
            right = each.mapTo(step, each.rect().topRight()).x()
            assert each.isVisible()
            assert right < step.width()


@pytest.mark.parametrize(
    "program",
    [
        f"open('{LONG_NAME}', 'w').write('words')",
        f"raise ValueError('{'w' * 400}')",
        "x = 1\nwhile True: pass",
    ],
    ids=["file", "error", "limit"],
)
def test_what_a_run_leaves_fits(
    window: MainWindow, steps: list[ProgramStep], qtbot: QtBot, program: str
) -> None:
    step = steps[0]
    step.editor.replace_text(program)
    step.run()
    if "while" in program:
        step.console.warn(5)
        assert_fits(window, qtbot)
        step.stop()
    qtbot.waitUntil(lambda: not step.is_running, timeout=LONG)
    assert_fits(window, qtbot)
    step.references.show_recorded()
    step.references.data_button.click()
    assert_fits(window, qtbot)


def test_a_long_name_is_cut_in_its_middle_alone(qtbot: QtBot, look: Look) -> None:
    whole = NameButton("short.txt", lambda: None)
    cut = NameButton(LONG_NAME, lambda: None)
    for each in (whole, cut):
        qtbot.addWidget(each)
        each.show()
    whole.resize(whole.sizeHint())
    cut.resize(cut.minimumSizeHint())
    assert whole.shown_text == "short.txt"
    assert cut.shown_text.startswith("a")
    assert "…" in cut.shown_text
    assert cut.shown_text.endswith("t")
    assert cut.text() == LONG_NAME
