"""The console: lines as a terminal has them, and what is said of the end of a run."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QImage, QTextBlock
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from keyboard import take_focus
from learnpy.runner.outcome import DrawnFigure, ProgramError, RunResult
from learnpy.runner.protocol import Limits
from learnpy.ui.look import Look
from learnpy.ui.widgets.console import Console
from learnpy.ui.widgets.figure_view import FigureView
from learnpy.ui.widgets.terminal_lines import Kind, TerminalLines

LONG = 60_000
DONE = RunResult(ended="finished", seconds=0.024)


@pytest.fixture
def console(look: Look, qtbot: QtBot) -> Console:
    console = Console(look)
    qtbot.addWidget(console)
    console.resize(700, 300)
    console.show()
    console.start(Limits())
    return console


def written(*pieces: str) -> str:
    lines = TerminalLines()
    for piece in pieces:
        lines.write(piece, Kind.OUT)
    return lines.text


@pytest.mark.parametrize(
    ("pieces", "shown"),
    [
        (("a\nb",), "a\nb"),
        (("10%\r", "20%\r", "done\n"), "done\n"),
        (("long line\rshort\n",), "shortline\n"),
        (("abc\b\bX\n",), "aXc\n"),
        (("abc\r\x1b[Kd\n",), "d\n"),
        (("\x1b[31mred\x1b[0m\n",), "red\n"),
        (("\x1b[3", "1mred\n"), "red\n"),
        (("a\tb\n",), "a       b\n"),
        (("a\r\nb\r\n",), "a\nb\n"),
        (("bell\x07\n",), "bell\n"),
        (("é 中 🙂\n",), "é 中 🙂\n"),
    ],
)
def test_signs_of_a_terminal(pieces: tuple[str, ...], shown: str) -> None:
    assert written(*pieces) == shown


@pytest.mark.parametrize("step", [1, 3, 7, 1000])
def test_the_last_lines_are_kept_and_the_others_counted(step: int) -> None:
    lines = TerminalLines(most=10)
    for first in range(0, 35, step):
        text = "".join(f"{i}\n" for i in range(first, min(35, first + step)))
        lines.write(text, Kind.OUT)
    assert lines.text.split("\n")[:-1] == [str(i) for i in range(25, 35)]
    assert lines.dropped == 25
    assert len(lines.take_fresh()) == 10
    assert lines.take_fresh() == []


def colour(block: QTextBlock) -> str:
    (part,) = block.textFormats()
    return part.format.foreground().color().name()


def test_out_and_error_are_apart_by_colour_and_mark(console: Console, look: Look) -> None:
    console.write("fine\n", False)
    console.write("bad\n", True)
    console.write("fine again\n", False)
    assert console.text.toPlainText() == "fine\nbad\nfine again\n"
    assert console.text.marked_lines() == ["bad"]
    colours = []
    block = console.text.document().begin()
    for _ in range(3):
        colours.append(colour(block))
        block = block.next()
    assert colours == [look.theme.text, look.theme.bad, look.theme.text]
    look.set_theme("dark")
    block = console.text.document().begin().next()
    assert colour(block) == look.theme.bad


def test_an_error_at_the_very_end_keeps_its_mark(console: Console) -> None:
    console.write("bad\n", True)
    console.finish(DONE, Path())
    assert console.text.toPlainText() == "bad"
    assert console.text.marked_lines() == ["bad"]


def test_a_progress_bar_stays_on_its_line(console: Console) -> None:
    for percent in range(0, 101, 10):
        console.write(f"\r{percent:3}%", True)
    assert console.text.toPlainText() == "100%"


def test_a_very_long_line_is_folded_but_copied_whole(console: Console) -> None:
    console.write("x" * 100_000 + "\nnext\n", False)
    console.finish(DONE, Path())
    first, second = console.text.toPlainText().split("\n")
    assert len(first) < 4100
    assert first.endswith("… and 96,000 more characters")
    assert second == "next"
    console.copy()
    assert QGuiApplication.clipboard().text() == "x" * 100_000 + "\nnext\n"


def test_of_a_flood_the_last_lines_are_shown_with_a_note(console: Console, qtbot: QtBot) -> None:
    for start in range(0, 30_000, 3_000):
        console.write("".join(f"{i}\n" for i in range(start, start + 3_000)), False)
    assert console.text.toPlainText().endswith("\n29999\n")
    qtbot.waitUntil(lambda: console.text.blockCount() > 10_000, timeout=LONG)
    console.finish(DONE, Path())
    shown = console.text.toPlainText().split("\n")
    assert (shown[0], shown[-1], len(shown)) == ("20000", "29999", 10_000)
    assert "20,000" in console._dropped.text()
    assert console._dropped.isVisible()


def test_it_stays_at_the_end_unless_the_learner_scrolled_up(console: Console) -> None:
    bar = console.text.verticalScrollBar()
    console.write("a\n" * 100, False)
    assert bar.value() == bar.maximum() > 0
    bar.setValue(3)
    console.write("b\n" * 100, False)
    assert bar.value() == 3


def test_answers_stand_in_the_output(console: Console, qtbot: QtBot) -> None:
    console.write("name? ", False)
    console.ask()
    take_focus(qtbot, console.field)
    with qtbot.waitSignal(console.answered) as answered:
        qtbot.keyClicks(console.field, "Ada")
        qtbot.keyClick(console.field, Qt.Key.Key_Return)
    assert answered.args == ["Ada"]
    assert console.text.toPlainText() == "name? Ada\n"
    assert console.field.text() == ""
    with qtbot.waitSignal(console.input_closed):
        qtbot.keyClick(console.field, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert not console.asks


ENDS = [
    (DONE, "Finished in 0.02 s. It printed nothing."),
    (RunResult(ended="finished", exit_code=3, seconds=2), "Finished with exit code 3 in 2 s"),
    (RunResult(ended="stopped", seconds=12.34), "Stopped after 12.3 s"),
    (RunResult(ended="limit", limit="time"), "Ran longer than 10 s and was ended."),
    (RunResult(ended="limit", limit="output"), "Printed more than 1,000,000 bytes"),
    (RunResult(ended="limit", limit="files"), "Wrote a file of more than 50 MiB"),
    (
        RunResult(ended="limit", limit="memory", error=ProgramError("MemoryError", "", 4, "")),
        "Asked for more than 1024 MiB of memory and was ended. It was at line 4.",
    ),
    (RunResult(ended="died", exit_code=-11), "exit code -11"),
    (
        RunResult(ended="error", error=ProgramError("KeyError", "'tea'", 2, "")),
        "KeyError on line 2: 'tea'",
    ),
]


@pytest.mark.parametrize(("result", "words"), ENDS, ids=[words for _, words in ENDS])
def test_how_it_ended_is_said_and_announced(
    console: Console, result: RunResult, words: str
) -> None:
    said: list[str] = []
    console.announce = said.append  # type: ignore[method-assign]
    console.finish(result, Path())
    assert words in console.status.text()
    assert words in said[0]


def test_an_announcement_can_be_made(console: Console) -> None:
    QAccessible.setActive(True)
    console.announce("Finished")


def test_the_line_of_an_error_can_be_asked_for(console: Console, qtbot: QtBot) -> None:
    error = ProgramError("KeyError", "'tea'", 2, "")
    console.finish(RunResult(ended="error", error=error), Path())
    (go,) = [b for b in console.findChildren(QPushButton) if b.text() == "Go to line 2"]
    with qtbot.waitSignal(console.line_requested) as asked:
        qtbot.mouseClick(go, Qt.MouseButton.LeftButton)
    assert asked.args == [2]


def test_figures_are_kept_when_their_folder_goes(console: Console, tmp_path: Path) -> None:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    file = tmp_path / "1.png"
    assert image.save(str(file))
    drawn = DrawnFigure("1.png", "A line chart")
    console.finish(RunResult(ended="finished", figures=(drawn,)), tmp_path)
    file.unlink()
    (figure,) = console.findChildren(FigureView)
    assert figure.is_readable()
    assert figure.accessibleDescription() == "A line chart"


def test_a_second_run_starts_empty(console: Console) -> None:
    console.write("one\n", True)
    console.finish(DONE, Path())
    console.start(Limits())
    console.write("two\n", False)
    console.finish(DONE, Path())
    assert console.text.toPlainText() == "two"
    assert console.text.marked_lines() == []
    assert console.status.text() == "Finished in 0.02 s"
