"""The console: lines as a terminal has them, and what is said of the end of a run."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextBlock
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from keyboard import take_focus
from learnpy.runner.outcome import ProgramError, RunResult
from learnpy.runner.protocol import Limits
from learnpy.ui.look import Look
from learnpy.ui.widgets.console.console import Console
from learnpy.ui.widgets.console.output_backlog import OutputBacklog
from learnpy.ui.widgets.console.terminal_lines import KEPT_LINES, Kind, TerminalLines

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


def test_an_error_begins_a_line_of_its_own_and_an_answer_does_not() -> None:
    lines = TerminalLines()
    for text, kind in (
        ("half", Kind.OUT),
        ("oh\n", Kind.ERROR),
        ("50 %", Kind.ERROR),
        ("\r99 %", Kind.ERROR),
        ("printed", Kind.OUT),
        ("\n", Kind.ERROR),
        ("name? ", Kind.OUT),
        ("Ada\n", Kind.TYPED),
        ("end", Kind.OUT),
    ):
        lines.write(text, kind)
    assert lines.text == "half\noh\n99 %\nprinted\nname? Ada\nend"


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
        (("e\u0301 שלום مرحبا 👩‍👩‍👧\n",), "e\u0301 שלום مرحبا 👩‍👩‍👧\n"),
        (("\tx\n",), "        x\n"),
        (("100%\r", "ab\r", "x"), "xb0%"),
        (("100%\rab\rx\ry",), "yb0%"),
        (("\x1b[1;38;5;196mred\x1b[m\x1b[4:3m!\n",), "red!\n"),
        (("\x1b]0;title\x07a\x1b]8;;x:y\x1b\\b\n",), "ab\n"),
        (("\x1b]0;ti", "tle\x07a\n"), "a\n"),
        (("abc\x1b[2DX\x1b[3CY\x1b[1GZ\n",), "ZXc  Y\n"),
        (("\x1b[?25l50%\x1b[2K\x1b[1G100%\x1b[?25h\n",), "100%\n"),
        (("a" * 300_000 + "\n",), "a" * 200_000 + "\n"),
        (("x\r" + "a" * 300_000, "b\n"), "a" * 200_000 + "\n"),
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


def test_a_flood_that_waits_loses_only_what_is_not_kept() -> None:
    backlog, lines = OutputBacklog(), TerminalLines()
    backlog.add("half a line", Kind.OUT)
    for text, kind in backlog.take(4):
        lines.write(text, kind)
    for number in range(0, 100_000, 100):
        text = "".join(f"{each}\n" for each in range(number, number + 100))
        backlog.add(text, Kind.ERROR if number % 1000 else Kind.OUT)
    gone = backlog.let_go()
    assert gone == 90_000
    lines.skip(gone)
    while backlog:
        for text, kind in backlog.take(777):
            lines.write(text, kind)
    assert lines.text == "".join(f"{each}\n" for each in range(90_000, 100_000))
    assert lines.dropped == 90_000
    assert lines.between(90_000, 90_002) == lines.last(10_000)[:2]
    assert lines.count == 100_000


def test_what_waits_in_one_line_is_not_let_go() -> None:
    backlog = OutputBacklog()
    backlog.add("x" * 1_000_000, Kind.OUT)
    assert backlog.let_go() == 0
    assert sum(len(text) for text, _ in backlog.take(2_000_000)) == 1_000_000
    assert not backlog


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
    console.finish(DONE)
    assert console.text.toPlainText() == "bad"
    assert console.text.marked_lines() == ["bad"]


def test_a_progress_bar_stays_on_its_line(console: Console) -> None:
    for percent in range(0, 101, 10):
        console.write(f"\r{percent:3}%", True)
    assert console.text.toPlainText() == "100%"


def test_a_very_long_line_is_folded_but_copied_whole(console: Console, qtbot: QtBot) -> None:
    console.write("x" * 100_000 + "\nnext\n", False)
    console.finish(DONE)
    qtbot.waitUntil(lambda: console.text.toPlainText().endswith("\nnext"), timeout=LONG)
    first, second = console.text.toPlainText().split("\n")
    assert len(first) < 4100
    assert first.endswith("… and 96,000 more characters")
    assert second == "next"
    console.copy()
    assert QGuiApplication.clipboard().text() == "x" * 100_000 + "\nnext\n"


def test_of_a_flood_the_last_lines_are_shown_with_a_note(console: Console, qtbot: QtBot) -> None:
    for start in range(0, 30_000, 3_000):
        console.write("".join(f"{i}\n" for i in range(start, start + 3_000)), False)
    qtbot.waitUntil(lambda: console.text.toPlainText().endswith("\n29999\n"), timeout=LONG)
    qtbot.waitUntil(lambda: console.text.blockCount() > 10_000, timeout=LONG)
    console.finish(DONE)
    shown = console.text.toPlainText().split("\n")
    assert (shown[0], shown[-1], len(shown)) == ("20000", "29999", 10_000)
    assert "20,000" in console._dropped.text()
    assert console._dropped.isVisible()


def test_one_line_that_is_not_kept_is_one(console: Console) -> None:
    console.write("a\n" * (KEPT_LINES + 1), False)
    console.finish(DONE)
    assert len(console.output) == 2 * KEPT_LINES
    assert console._dropped.text() == "The first line is not kept."


def test_a_flood_is_shown_to_its_end_though_it_is_copied_meanwhile(console: Console) -> None:
    console.write("a\n" * 50_000, False)
    console.write("end\n", False)
    console.finish(DONE)
    assert not console.text.toPlainText().endswith("end")
    console.copy()
    assert QGuiApplication.clipboard().text().endswith("a\nend\n")
    assert console.text.toPlainText().endswith("a\nend")


def test_the_marks_of_errors_stand_in_older_lines_as_well(console: Console, qtbot: QtBot) -> None:
    for number in range(60):
        console.write(f"out {number}\n" * 9, False)
        console.write(f"bad {number}\n", True)
    console.finish(DONE)
    qtbot.waitUntil(lambda: console.text.blockCount() == 600, timeout=LONG)
    assert console.text.marked_lines() == [f"bad {number}" for number in range(60)]


def test_the_whole_output_can_be_saved(console: Console, qtbot: QtBot, tmp_path: Path) -> None:
    console.write("é 🙂\n" * 20_000, False)
    console.finish(DONE)
    (save,) = [b for b in console.findChildren(QPushButton) if b.text() == "Save…"]
    assert save.accessibleName() == "Save the output"
    qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    (dialog,) = console.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "out é.txt"))
    dialog.close()
    assert (tmp_path / "out é.txt").read_bytes() == ("é 🙂\n" * 10_000).encode()
    assert "saved in" in console.status.text()


def test_an_output_that_cannot_be_saved_is_said(console: Console, tmp_path: Path) -> None:
    console.write("a\n", False)
    console.finish(DONE)
    console.save_to(str(tmp_path / "no folder" / "a.txt"))
    assert "cannot be written" in console.status.text()
    assert "Choose another folder" in console.status.text()


def test_a_second_run_begins_while_the_first_is_still_shown(console: Console, qtbot: QtBot) -> None:
    console.write("old\n" * 50_000, False)
    console.finish(DONE)
    console.start(Limits())
    console.write("new\n", False)
    console.finish(DONE)
    qtbot.wait(0)
    assert console.text.toPlainText() == "new"
    assert console.output == "new\n"


def test_the_page_does_not_jump_while_the_next_run_speaks(console: Console) -> None:
    console.write("a\n" * 15, False)
    console.finish(DONE)
    tall = console.text.height()
    console.start(Limits())
    console.write("b\n", False)
    assert console.text.height() == tall
    console.finish(DONE)
    assert console.text.height() < tall


def test_it_stays_at_the_end_unless_the_learner_scrolled_up(console: Console) -> None:
    bar = console.text.verticalScrollBar()
    console.write("a\n" * 100, False)
    assert bar.value() == bar.maximum() > 0
    bar.setValue(3)
    console.write("b\n" * 100, False)
    assert bar.value() == 3


@pytest.mark.parametrize("scale", [0.8, 0.9, 1.0, 1.1, 1.2, 1.3, 1.4, 1.5, 2.0, 2.5])
def test_the_first_line_is_in_view_at_every_text_size(
    console: Console, look: Look, scale: float
) -> None:
    look.set_scale(scale)
    for number in range(12):
        console.write(f"tick {number}\n", False)
    console.write("\u4e2d\U0001f600", False)
    console.copy()  # what waits is shown
    bar = console.text.verticalScrollBar()
    assert (bar.value(), bar.maximum()) == (0, 0)
    console.finish(DONE)
    assert (bar.value(), bar.maximum()) == (0, 0)


def test_another_text_size_while_it_runs_hides_no_line(console: Console, look: Look) -> None:
    console.write("8\n" + "".join(f"tick {number}\n" for number in range(8)), False)
    console.copy()
    look.set_scale(1.1)
    console.write("tick 8\n", False)
    console.finish(DONE)
    bar = console.text.verticalScrollBar()
    assert (bar.value(), bar.maximum()) == (0, 0)


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
    (RunResult(ended="limit", limit="files"), "Wrote more than 50 MiB into files"),
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
    console.finish(result)
    assert words in console.status.text()
    assert words in said[0]


def test_the_line_of_an_error_can_be_asked_for(console: Console, qtbot: QtBot) -> None:
    error = ProgramError("KeyError", "'tea'", 2, "")
    console.finish(RunResult(ended="error", error=error))
    (go,) = [b for b in console.findChildren(QPushButton) if b.text() == "Go to line 2"]
    with qtbot.waitSignal(console.line_requested) as asked:
        qtbot.mouseClick(go, Qt.MouseButton.LeftButton)
    assert asked.args == [2]


def test_a_second_run_starts_empty(console: Console) -> None:
    console.write("one\n", True)
    console.finish(DONE)
    console.start(Limits())
    console.write("two\n", False)
    console.finish(DONE)
    assert console.text.toPlainText() == "two"
    assert console.text.marked_lines() == []
    assert console.status.text() == "Finished in 0.02 s"
