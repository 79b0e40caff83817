"""What a wrong result says of its cause, and where it says nothing."""

import json
from pathlib import Path

import pytest

from learnpy.checks.causes import (
    cause_of_kind,
    cause_of_number,
    cause_of_row,
    cause_of_text,
    explanation_of,
)
from learnpy.checks.observation import Observation
from learnpy.checks.plain import plain
from learnpy.language import speak


@pytest.mark.parametrize(
    ("expected", "got", "words"),
    [
        (4.5, 36.0, "It is 8 times as large as it should be."),
        (24.0, 1.0, "It would have to be 24 times as large."),
        (-2.0, 4.0, ""),
        (5, -5, "It is the right number with the other sign."),
        (2 / 3, 0.67, "It is rounded. Give the number with all its digits."),
        (4.7, 5, "It is rounded. Give the number with all its digits."),
        (4.7, 4, "The part behind the point is cut off."),
        (5 / 6, 0.8, "It is rounded. Give the number with all its digits."),
        (5 / 6, 1.0, ""),
        (2**0.5, 1, ""),
        (4.7, 4.8, ""),
        (0, 3, ""),
        (3, 0, ""),
        (3, 4, ""),
        (1.0, float("nan"), "`nan` is what comes of 0 divided by 0, and of the mean of nothing."),
        (1.0, float("inf"), ""),
        pytest.param(1, 10**400, "", id="a whole number beyond all floats"),
        (1 + 2j, 2, ""),
        (1, 1_000_000, ""),
    ],
)
def test_numbers(expected, got, words):
    assert cause_of_number(plain(expected), plain(got)) == words


@pytest.mark.parametrize(
    ("expected", "got", "words"),
    [
        ("Orbit (1h)", "Orbit (1)", "`h` is missing after `(1`."),
        ("Orbit", "Orbit!", "`!` is too much after `Orbit`."),
        ("Orbit", "The Orbit", "`The ` is too much."),
        ("Orbit", "Salt", ""),
        ("Orbit", "", "Does the program come to a `print`?"),
        (
            "Orbit",
            "{title}",
            "`{title}` came out as it stands. An f-string has an `f` right before its first quote.",
        ),
        ("{title}!", "{title}", "`!` is missing after `{title}`."),
        ("a\nb", "a\nc", ""),
    ],
)
def test_texts(expected, got, words):
    assert cause_of_text(expected, got) == words


@pytest.mark.parametrize(
    ("expected", "got", "words"),
    [
        ([1, 2, 3], [3, 1, 2], "All the items are right, and in another order."),
        ([1, 2, 2], [1, 1, 2], ""),
        ([1], [1], ""),
        ([1, 2], [1], ""),
    ],
)
def test_rows(expected, got, words):
    assert cause_of_row(plain(expected)[1], plain(got)[1]) == words


@pytest.mark.parametrize(
    ("expected", "got", "words"),
    [
        (4.5, (456, 0.0), "Is there a comma in a number?"),
        (4.5, [4.5], "Which of its items is asked for?"),
        (4.5, len, "Round brackets after the name call it."),
        (4.5, lambda: 1, "A function came back, and not what it gives."),
        (4.5, None, ""),
        ([1], (1,), ""),
    ],
)
def test_kinds(expected, got, words):
    told = cause_of_kind(plain(expected), plain(got))
    assert words in told
    assert bool(words) == bool(told)


@pytest.mark.parametrize(
    ("error", "message", "explained", "told"),
    [
        ("NameError", "x", ("It is `a*b`.", "", "2*3 or [0]."), "It is `a*b`. 2\\*3 or \\[0]."),
        ("NameError", "x", ("`` `*` `` is\nno <name>", "", ""), "`` `*` `` is no \\<name>"),
        ("NameError", "x", (), ""),
        ("EOFError", "x", ("The input was ended.", "", ""), ""),
        ("KeyError", "'a'", ("It is not there.", "Python says: 'a'.", ""), ""),
        ("OwnError", "a", ("It stopped.", "Python says: a.", ""), "It stopped. Python says: a."),
    ],
)  # fmt: skip
def test_what_an_error_means(error, message, explained, told):
    seen = Observation("error", error=error, message=message, line=1, explained=explained)
    assert explanation_of(seen) == told


def test_what_python_says_is_known_in_every_language(tmp_path: Path):
    seen = Observation(
        "error",
        error="KeyError",
        message="'a'",
        line=1,
        explained=("Er fehlt.", "„'a'.“ meldet Python.", ""),
    )
    assert explanation_of(seen)
    texts = {"Python says: {message}.": "„{message}.“ meldet Python."}
    file = tmp_path / "learnpy_de.json"
    file.write_text(json.dumps({"texts": texts, "counted": {}, "forms": "0" * 200}), "utf-8")
    speak(file)
    try:
        assert explanation_of(seen) == ""
    finally:
        speak(None)
