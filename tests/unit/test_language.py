"""What LearnPy says without Qt, in the languages that have words for it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from learnpy.language import say, say_count, sayable, speak, words_file

POLISH = "20111" + "2" * 95 + "22111" + "2" * 95
"""As far as these tests count: 1 is 0, 2 to 4 are 1, all else is 2."""


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    speak(None)


@pytest.fixture
def polish(tmp_path: Path) -> Path:
    file = tmp_path / "learnpy_pl.json"
    words = {
        "texts": {
            "{name} is in line {line}.": "W wierszu {line} jest {name}.",
            "a {list}": "{lista}",
        },
        "counted": {"{count} lines": ["{count} wiersz", "{count} wiersze", "{count} wierszy"]},
        "forms": POLISH,
    }
    file.write_text(json.dumps(words), encoding="utf-8")
    return file


def test_english_is_what_the_code_says() -> None:
    assert say("{name} is in line {line}.", name="`x`", line=3) == "`x` is in line 3."
    assert say_count(1, "1 line", "{count} lines") == "1 line"
    assert say_count(0, "1 line", "{count} lines") == "0 lines"
    assert words_file() is None


def test_another_language_has_its_own_order(polish: Path) -> None:
    speak(polish)
    assert say("{name} is in line {line}.", name="`x`", line=3) == "W wierszu 3 jest `x`."
    assert words_file() == polish
    speak(None)
    assert say("{name} is in line {line}.", name="`x`", line=3) == "`x` is in line 3."


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "0 wierszy"),
        (1, "1 wiersz"),
        (3, "3 wiersze"),
        (5, "5 wierszy"),
        (100_003, "100003 wiersze"),
    ],
)
def test_a_number_takes_its_form(polish: Path, count: int, said: str) -> None:
    speak(polish)
    assert say_count(count, "1 line", "{count} lines") == said


def test_a_text_of_a_table_is_said_when_it_is_wanted(polish: Path) -> None:
    table = {"there": sayable("{name} is in line {line}.")}
    speak(polish)
    assert say(table["there"], name="x", line=1) == "W wierszu 1 jest x."


def test_what_is_not_translated_stays_english(polish: Path) -> None:
    speak(polish)
    assert say("Not yet, {name}.", name="x") == "Not yet, x."
    assert say_count(2, "1 word", "{count} words") == "2 words"


def test_a_translation_with_other_values_is_passed_over(polish: Path) -> None:
    speak(polish)
    assert say("a {list}", list="x") == "a x"


def test_braces_of_values_stay(polish: Path) -> None:
    speak(polish)
    assert (
        say("{name} is in line {line}.", name="{line}", line="{0}") == "W wierszu {0} jest {line}."
    )
    assert say("Write `{}`.") == "Write `{}`."


def test_what_is_no_text_is_no_translation(tmp_path: Path) -> None:
    file = tmp_path / "words.json"
    texts = {"Yes": 3, "No": None, "Hi, {name}": "{name[x]}"}
    file.write_text(json.dumps({"texts": texts, "counted": {}, "forms": POLISH}), encoding="utf-8")
    speak(file)
    assert words_file() == file
    assert (say("Yes"), say("No"), say("Hi, {name}", name="Ana")) == ("Yes", "No", "Hi, Ana")


@pytest.mark.parametrize(
    "damaged",
    [
        "",
        "[" * 100_000,
        json.dumps({"texts": {}, "counted": {"{count} lines": ["x", "", "z"]}, "forms": POLISH}),
        "[]",
        "{}",
        '{"texts": 1, "counted": {}, "forms": ""}',
        '{"texts": {}, "counted": {}, "forms": "01"}',
        json.dumps({"texts": {}, "counted": {"{count} lines": ["x"]}, "forms": "1" * 200}),
        json.dumps({"texts": {}, "counted": {}, "forms": "x" * 200}),
    ],
)
def test_a_damaged_file_leaves_it_english(tmp_path: Path, damaged: str) -> None:
    file = tmp_path / "words.json"
    file.write_text(damaged, encoding="utf-8")
    speak(file)
    assert say_count(2, "1 line", "{count} lines") == "2 lines"
    assert words_file() is None


def test_a_file_that_is_not_there_leaves_it_english(tmp_path: Path) -> None:
    speak(tmp_path / "none.json")
    assert words_file() is None
