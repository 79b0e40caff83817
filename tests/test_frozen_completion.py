"""The packaged completion knows what the functions of the labs give."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from learnpy.runner.command import ChildCommand, child_environment
from learnpy.runner.completion.protocol import Answer, Question, Wish
from learnpy.ui.completion_process import CompletionProcess

pytestmark = pytest.mark.frozen

ENDING = ".exe" if sys.platform == "win32" else ""
PATIENCE = 120_000
"""Milliseconds: pandas is read for the first time."""


@pytest.fixture
def ask(qapp: QApplication, package: Path, home: dict[str, str], qtbot: QtBot) -> Iterator[object]:
    """Ask the packaged child at the end of a program."""

    def command(cache: Path) -> ChildCommand:
        program = str(package / f"learnpy-runner{ENDING}")
        return ChildCommand(program, ("--complete", str(cache)), child_environment(home))

    answers: list[Answer] = []
    process = CompletionProcess(Path(home["HOME"]) / "cache", command, PATIENCE)
    process.answered.connect(answers.append)

    def ask(code: str, wish: Wish = "names") -> Answer:
        answers.clear()
        lines = code.split("\n")
        process.ask(Question(0, wish, code, len(lines), len(lines[-1])))
        qtbot.waitUntil(lambda: bool(answers), timeout=PATIENCE)
        return answers[0]

    yield ask
    process.close()


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("import stat", "statistics"),
        ("import sqlite3\nrows = sqlite3.connect('a').cursor()\nrows.", "fetchall"),
        ("import numpy as np\na = np.array([1, 2])\na.", "reshape"),
        ("import pandas as pd\nt = pd.read_csv('a.csv')\nt.", "groupby"),
        ("import matplotlib.pyplot as plt\nf, axes = plt.subplots()\naxes.", "set_title"),
        ("from django.db import models\nmodels.Char", "CharField"),
        ("import antigravity\nantigravity.", "geohash"),
    ],
)
def test_names(ask, code: str, name: str):
    assert name in {each.name for each in ask(code).suggestions}


def test_a_signature(ask):
    (signature,) = ask("import random\nrandom.randint(1, ", "signature").signatures
    assert (signature.parameters, signature.current) == (("a", "b"), 1)


def test_nothing_is_written_beside_the_sources(ask, package: Path):
    ask("import numpy as np\nnp.zeros(3).")
    assert not list((package / "_internal").rglob("__pycache__"))
