"""How the end of a run is told, in a sentence."""

import pytest
from PySide6.QtWidgets import QApplication

from learnpy.explanations.model import Explanation
from learnpy.runner.outcome import LimitName, ProgramError, RunResult
from learnpy.runner.protocol import Limits
from learnpy.ui.widgets.results.run_words import ending_words
from learnpy.ui.widgets.results.table_words import size_words


@pytest.mark.parametrize(
    ("limit", "words"),
    [
        ("time", "Ran longer than 10 s and was ended. It was at line 4."),
        ("memory", "Asked for more than 1024 MiB of memory and was ended. It was at line 4."),
        ("output", "Printed more than 1,000,000 bytes and was ended. It was at line 4."),
        ("files", "Wrote more than 50 MiB into files and was ended. It was at line 4."),
        ("processes", "Had more than 16 processes at a time and was ended. It was at line 4."),
    ],
)
def test_a_limit_says_which_it_was_and_where(
    qapp: QApplication, limit: LimitName, words: str
) -> None:
    assert ending_words(RunResult("limit", limit, line=4), Limits()) == words


def test_a_place_that_is_not_known_is_left_out(qapp: QApplication) -> None:
    words = ending_words(RunResult("limit", "time"), Limits())
    assert words == "Ran longer than 10 s and was ended."


def test_what_a_card_says_of_a_refusal_is_not_said_twice(qapp: QApplication) -> None:
    error = ProgramError("PermissionError", "A program may write only ...", 2, "")
    result = RunResult("error", error=error, refused=True, explanation=Explanation("It may not."))
    assert ending_words(result, Limits()) == "PermissionError on line 2: LearnPy refused this"


def test_what_the_guard_rail_refused_is_said_honestly(qapp: QApplication) -> None:
    error = ProgramError("PermissionError", "A program may write only ...", 2, "")
    words = ending_words(RunResult("error", error=error, refused=True), Limits())
    assert words == (
        "PermissionError on line 2. LearnPy refused this, to protect you from accidents. "
        "A program that means harm could get round it."
    )


def test_an_error_is_told_with_its_message(qapp: QApplication) -> None:
    error = ProgramError("ValueError", "no number\nat all", 2, "")
    words = ending_words(RunResult("error", error=error), Limits())
    assert words == "ValueError on line 2: no number"


def test_a_file_is_measured_as_its_limit_is(qapp: QApplication) -> None:
    assert [size_words(size) for size in (1, 1023, 1024, 1500)] == [
        "1 byte",
        "1,023 bytes",
        "1 KiB",
        "1.5 KiB",
    ]
    assert size_words(1024 * 1024 - 1) == size_words(1024 * 1024) == "1 MiB"
    assert f"more than {size_words(Limits().files)} into" in ending_words(
        RunResult("limit", "files"), Limits()
    )
