"""Messages filled with what was given, what came and what was expected."""

import pytest

from learnpy.checks.model import Check
from learnpy.checks.observation import Observation
from learnpy.checks.plain import plain
from learnpy.checks.shown import code_span
from learnpy.checks.words import Words, fill, given_words, seen_words

WORDS = {
    "given": Words("the first case", is_code=False),
    "got": Words("[1, 2]"),
    "expected": Words("'a `b`'"),
}


@pytest.mark.parametrize(
    ("message", "filled"),
    [
        ("For {given} you gave {got}.", "For the first case you gave `[1, 2]`."),
        ("You gave `{got}`.", "You gave `[1, 2]`."),
        ("Not {expected}.", "Not `` 'a `b`' ``."),
        ("Not `{expected}`.", "Not `'a 'b''`."),
        ("A dict is {{}}, `{{1: 2}}`.", "A dict is {}, `{1: 2}`."),
        ("Use `x`. Then {got}.", "Use `x`. Then `[1, 2]`."),
        ("One ` alone.\n\nThen {got}.", "One ` alone.\n\nThen `[1, 2]`."),
        ("Nothing to fill.", "Nothing to fill."),
    ],
)
def test_placeholders_become_code_unless_they_stand_in_code(message, filled):
    assert fill(message, WORDS) == filled


def test_lines_are_joined_with_a_mark():
    assert code_span("a\nb") == "`a \N{LEFTWARDS ARROW WITH HOOK} b`"


@pytest.mark.parametrize(
    ("asked", "markdown"),
    [
        (Check("call", "f(1)"), "`f(1)`"),
        (Check("call", "f(1)", show="one\n  ramp"), "one ramp"),
        (Check("output"), "your program as it stands"),
        (Check("output", replaced={"a": "1"}), "`a = 1`"),
        (
            Check("output", replaced={"a": "1", "b": "2", "c": "'x'"}),
            "`a = 1`, `b = 2` and `c = 'x'`",
        ),
        (Check("variable", "hours"), "your program as it stands"),
        (Check("case", "ramp"), "A ramp of 12 groups"),
        (Check("case", "nameless"), "case_nameless"),
        (Check("case", "nowhere"), "case_nowhere"),
    ],
)
def test_what_was_given(asked, markdown):
    cases = (
        'def case_ramp(answer):\n    """A ramp of\n    12 groups."""\ndef case_nameless(a): ...\n'
    )
    assert given_words(asked, cases).markdown == markdown


def test_cases_that_do_not_parse_do_no_harm():
    assert given_words(Check("case", "a"), "def (").text == "case_a"


@pytest.mark.parametrize(
    ("seen", "text"),
    [
        (Observation("value", plain([1])), "[1]"),
        (Observation("error", error="ValueError", message="no"), "ValueError: no"),
        (Observation("error", error="KeyError"), "KeyError"),
        (Observation("missing", message="f"), "no f"),
        (Observation("exit"), "the end of the program"),
        (Observation("broken", message="x"), "nothing"),
    ],
)
def test_what_came(seen, text):
    assert seen_words(Check("call", "f()"), seen).text == text


def test_what_was_printed_came_without_its_end():
    assert seen_words(Check("output"), Observation("value", ["text", "a\nb\n\n"])).text == "a\nb"
    assert seen_words(Check("output"), Observation("value", ["text", "\n"])).text == "nothing"
    long = seen_words(Check("output"), Observation("value", ["text", "x" * 9999])).text
    assert len(long) == 400
