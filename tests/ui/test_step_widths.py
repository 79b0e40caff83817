"""Nothing makes a lesson or a page wider than a small window with large text."""

import dataclasses

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from learnpy.ui.look import Look
from learnpy.ui.main_window import MainWindow
from learnpy.ui.session import Session
from learnpy.ui.widgets.name_button import NameButton
from learnpy.ui.widgets.needs_notice import NeedsNotice
from learnpy.ui.widgets.program_step import ProgramStep
from opened import PATIENCE, open_whole

LONG_NAME = "a-very-long-name-" * 8 + "end.txt"


@pytest.fixture
def window(look: Look, window: MainWindow) -> MainWindow:
    look.set_scale(1.5)
    window.resize(900, 600)
    return window


@pytest.fixture
def steps(window: MainWindow, qtbot: QtBot) -> list[ProgramStep]:
    open_whole(window, qtbot, "two")
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
    qtbot.waitUntil(lambda: not step.is_running, timeout=PATIENCE)
    assert_fits(window, qtbot)
    step.references.show_recorded()
    step.references.data_button.click()
    assert_fits(window, qtbot)


def test_what_a_lesson_builds_on_fits(
    window: MainWindow, session: Session, look: Look, qtbot: QtBot
) -> None:
    open_whole(window, qtbot, "two")
    named = dataclasses.replace(session.outline("one"), title="A long title " * 12)
    notice = NeedsNotice([named], look, ["Another that is not written yet"] * 5)
    view = window.pages.lesson.view
    view.show_notice(notice)
    assert_fits(window, qtbot)
    qtbot.waitUntil(lambda: notice.width() > 100)
    for each in notice.findChildren(QWidget):
        right = each.mapTo(notice, each.rect().topRight()).x()
        assert right < notice.width()
    (way,) = notice.findChildren(NameButton)
    assert way.shown_text.startswith("Go to “A long")
    assert "…" in way.shown_text
    assert way.height() >= way.fontMetrics().height()


@pytest.mark.parametrize("name", ["home", "progress", "settings"])
def test_a_page_fits(window: MainWindow, name: str) -> None:
    window.show_page(name)
    page = window.pages.currentWidget()
    QApplication.processEvents()
    assert page.widget().minimumSizeHint().width() <= page.viewport().width()


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
    drawn = NameButton(cut.shown_text, lambda: None)
    qtbot.addWidget(drawn)
    drawn.resize(cut.size())
    assert cut.grab().toImage() == drawn.grab().toImage()
