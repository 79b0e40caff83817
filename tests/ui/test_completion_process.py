"""The completion child behind the window: a real one, and some that misbehave."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from windows_process import lives_on_windows

from learnpy.runner.command import ChildCommand, completion_command
from learnpy.runner.completion.protocol import Answer, Question
from learnpy.ui.completion_process import CompletionProcess

LONG = 60_000


class Editors:
    """What the editors hear."""

    def __init__(self) -> None:
        self.heard: list[Answer] = []

    def hear(self, answer: Answer) -> None:
        self.heard.append(answer)


@pytest.fixture
def editors() -> Editors:
    return Editors()


@pytest.fixture
def made(qapp, editors: Editors) -> Iterator[list[CompletionProcess]]:
    made: list[CompletionProcess] = []
    yield made
    for each in made:
        each.close()


@pytest.fixture
def process(tmp_path: Path, made: list[CompletionProcess], editors: Editors) -> CompletionProcess:
    process = CompletionProcess(tmp_path / "cache of é", patience=LONG)
    process.answered.connect(editors.hear)
    made.append(process)
    return process


def broken(program: str, tmp_path: Path, editors: Editors, patience: int) -> CompletionProcess:
    """A process whose first child runs `program`, and whose later ones are real."""
    first = [True]

    def command(cache: Path) -> ChildCommand:
        real = completion_command(cache)
        if first:
            first.pop()
            return ChildCommand(sys.executable, ("-c", program), real.environment)
        return real

    process = CompletionProcess(tmp_path / "cache", command, patience)
    process.answered.connect(editors.hear)
    return process


def question(code: str) -> Question:
    return Question(0, "names", code, 1, len(code))


def is_alive(process_id: int) -> bool:
    if sys.platform == "win32":
        return lives_on_windows(process_id)
    try:
        os.kill(process_id, 0)
    except OSError:
        return False
    return True


def test_nothing_is_started_before_something_is_asked(process: CompletionProcess) -> None:
    assert process.process_id == 0


def test_it_answers_with_the_number_of_the_question(
    process: CompletionProcess, editors: Editors, qtbot: QtBot
) -> None:
    first = process.ask(question("pri"))
    qtbot.waitUntil(lambda: len(editors.heard) == 1, timeout=LONG)
    second = process.ask(question("''.uppe"))
    qtbot.waitUntil(lambda: len(editors.heard) == 2, timeout=LONG)
    assert [each.number for each in editors.heard] == [first, second]
    assert [each.suggestions[0].name for each in editors.heard] == ["print", "upper"]


def test_of_several_questions_the_newest_is_answered(
    process: CompletionProcess, editors: Editors, qtbot: QtBot
) -> None:
    numbers = [process.ask(question("x" * count)) for count in range(1, 6)]
    qtbot.waitUntil(lambda: numbers[-1] in [each.number for each in editors.heard], timeout=LONG)
    assert [each.number for each in editors.heard] == [numbers[0], numbers[-1]]


def test_a_child_that_died_is_replaced(
    process: CompletionProcess, editors: Editors, qtbot: QtBot
) -> None:
    process.ask(question("pri"))
    qtbot.waitUntil(lambda: len(editors.heard) == 1, timeout=LONG)
    process._process.kill()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: process.process_id == 0, timeout=LONG)
    process.ask(question("le"))
    qtbot.waitUntil(lambda: len(editors.heard) == 2, timeout=LONG)
    assert editors.heard[1].suggestions[0].name == "len"


@pytest.mark.parametrize(
    ("program", "patience"),
    [("import time; time.sleep(1000)", 100), ("raise SystemExit", LONG), ("print('?')", LONG)],
    ids=["hangs", "ends", "babbles"],
)
def test_a_child_that_misbehaves_is_replaced(
    tmp_path: Path,
    made: list[CompletionProcess],
    editors: Editors,
    qtbot: QtBot,
    program: str,
    patience: int,
) -> None:
    process = broken(program, tmp_path, editors, patience)
    made.append(process)
    process.ask(question("a"))
    bad = process.process_id
    wanted = process.ask(question("pri"))
    qtbot.waitUntil(lambda: process.process_id not in (0, bad), timeout=LONG)
    process._late.setInterval(LONG)
    process._late.start()
    qtbot.waitUntil(lambda: wanted in [each.number for each in editors.heard], timeout=LONG)
    assert process.process_id not in (0, bad)
    assert editors.heard[-1].suggestions[0].name == "print"
    assert not is_alive(bad)


def test_one_that_cannot_be_started_is_left_alone(
    tmp_path: Path, made: list[CompletionProcess], qtbot: QtBot
) -> None:
    starts: list[Path] = []

    def command(cache: Path) -> ChildCommand:
        starts.append(cache)
        return ChildCommand(str(tmp_path / "no such program"), (), {})

    process = CompletionProcess(tmp_path, command)
    made.append(process)
    for _ in range(9):
        process.ask(question("x"))
        qtbot.waitUntil(lambda: process._process is None, timeout=LONG)
    assert len(starts) == 5


def test_a_child_that_answered_is_replaced_however_often_it_dies(
    process: CompletionProcess, editors: Editors, qtbot: QtBot
) -> None:
    for number in range(7):
        process.ask(question("pri"))
        qtbot.waitUntil(lambda n=number: len(editors.heard) == n + 1, timeout=LONG)
        process._process.kill()  # type: ignore[union-attr]
        qtbot.waitUntil(lambda: process.process_id == 0, timeout=LONG)
    assert [each.suggestions[0].name for each in editors.heard] == ["print"] * 7


def test_a_child_that_nobody_asks_is_put_away_until_somebody_does(
    process: CompletionProcess, editors: Editors, qtbot: QtBot
) -> None:
    process.ask(question("pri"))
    qtbot.waitUntil(lambda: len(editors.heard) == 1, timeout=LONG)
    child = process.process_id
    process._rest.timeout.emit()
    qtbot.waitUntil(lambda: not is_alive(child), timeout=LONG)
    assert process.process_id == 0
    process.ask(question("le"))
    qtbot.waitUntil(lambda: len(editors.heard) == 2, timeout=LONG)


def test_closing_ends_the_child_though_it_is_busy(
    process: CompletionProcess, editors: Editors, qtbot: QtBot
) -> None:
    process.ask(question("pri"))
    qtbot.waitUntil(lambda: len(editors.heard) == 1, timeout=LONG)
    child = process.process_id
    process.ask(Question(0, "names", "import scipy.stats\nscipy.stats.", 2, 12))
    process.close()
    assert not is_alive(child)
    process.ask(question("x"))
    assert process.process_id == 0
