"""Input of a program that runs, and the learner's undo meanwhile: by real keys and a real child."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from keyboard import take_focus
from learnpy.content.model import Program
from learnpy.ui.look import Look
from learnpy.ui.warm_children import WarmChildren
from learnpy.ui.widgets.program_step import ProgramStep

LONG = 60_000
CONTROL = Qt.KeyboardModifier.ControlModifier
READS = """lines = []
try:
    while True:
        lines.append(input(f"{len(lines)}? "))
except EOFError:
    print("end", lines)
"""


@pytest.fixture
def step(qapp: QApplication, look: Look, tmp_path: Path, qtbot: QtBot) -> Iterator[ProgramStep]:
    runs = WarmChildren(tmp_path / "runs")
    program = Program("reads", "Reads", "a/reads.py", READS, "<pre></pre>", None)
    step = ProgramStep(program, Path(), look, runs)
    qtbot.addWidget(step)
    step.resize(760, 500)
    step.show()
    yield step
    runs.close()


def answer(qtbot: QtBot, step: ProgramStep, question: str, text: str) -> None:
    qtbot.waitUntil(lambda: step.console.output.endswith(question), timeout=LONG)
    qtbot.waitUntil(step.console.field.isVisible, timeout=LONG)
    take_focus(qtbot, step.console.field)
    qtbot.keyClicks(step.console.field, text)
    qtbot.keyClick(step.console.field, Qt.Key.Key_Return)


@pytest.mark.parametrize("by_key", [True, False])
def test_several_lines_and_then_the_end(qtbot: QtBot, step: ProgramStep, by_key: bool) -> None:
    step.run()
    answer(qtbot, step, "0? ", "a")
    answer(qtbot, step, "1? ", "")
    qtbot.waitUntil(lambda: step.console.output.endswith("2? "), timeout=LONG)
    qtbot.waitUntil(lambda: step.console.asks, timeout=LONG)
    if by_key:
        take_focus(qtbot, step.console.field)
        qtbot.keyClick(step.console.field, Qt.Key.Key_D, CONTROL)
    else:
        (end,) = [
            each for each in step.console.findChildren(QPushButton) if each.text() == "End of input"
        ]
        qtbot.mouseClick(end, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not step.is_running, timeout=LONG)
    assert step.console.output == "0? a\n1? \n2? end ['a', '']\n"
    assert not step.console.asks


def test_undo_goes_on_over_a_run_and_over_reset(qtbot: QtBot, step: ProgramStep) -> None:
    step.editor.replace_text("print(1)")
    take_focus(qtbot, step.editor)
    qtbot.keyClick(step.editor, Qt.Key.Key_Home, CONTROL)
    qtbot.keyClicks(step.editor, "#")
    step.run()
    qtbot.waitUntil(lambda: not step.is_running, timeout=LONG)
    step.reset()
    assert step.editor.text == READS.rstrip()
    undo = Qt.Key.Key_Z
    qtbot.keyClick(step.editor, undo, CONTROL)
    assert step.editor.text == "#print(1)"
    qtbot.keyClick(step.editor, undo, CONTROL)
    assert step.editor.text == "print(1)"
    qtbot.keyClick(step.editor, undo, CONTROL)
    assert step.editor.text == READS.rstrip()
