"""A verdict comes whole from the translation, whatever was checked and whatever came of it."""

import dataclasses
from collections.abc import Iterator, Sequence
from itertools import product

import pandas as pd
import pytest

from learnpy.checks.grade import Criteria, before_running, verdict
from learnpy.checks.model import Check, CheckResult, CheckStatus
from learnpy.checks.observation import AnswerKey, Ending, Examination, Observation
from learnpy.checks.plain import plain
from learnpy.checks.sentences import sentence_for
from learnpy.checks.syntax import KNOWN
from learnpy.checks.words import Words

PART = "checks"
CASES = """
def case_question(_):
    "whether `f` does it"

def case_words(_):
    "`f`"
"""
CHECKS = (
    Check("call", "f(2)"),
    Check("call", "f(2)", show="`f`"),
    Check("variable", "total"),
    Check("case", "question"),
    Check("case", "words"),
)
PRINTS = (Check("output"), Check("output", replaced={"a": "1", "b": "2"}))
WRITTEN = (*KNOWN, "sum", ".sort")


class Battery:
    def __init__(self, **charge: int) -> None:
        self.__dict__.update(charge)

    def spend(self) -> None: ...


class Cell(Battery):
    pass


def frame(**columns: Sequence[object]) -> pd.DataFrame:
    return pd.DataFrame(columns)


PAIRS = (
    (1, None), (1, 8), (8, 1), (1, -1), (0.67, 0.7), (4.7, 4), (1.5, float("nan")), (1, "1"),
    (1, "a"), (1, (1, 2)), (1, [1]), (1, len), (1, lambda: 1), (1, "".join), (1, Battery(a=1)),
    (1, 10**400), (1, type), (1, pytest), (1, iter([])), (1, (_ for _ in ())),
    ("a", True), (b"a", b"b"), (1, Battery().spend), (True, 3), (None, 1), (b"a", 1), ({}, 1),
    (1j, 1.5j), (1j, "a"), (range(2), [0]),
    (frame(a=[1]), 1), (pd.Series([1]), 1), (frame(a=[1]).to_numpy(), 1), ({1}, [1]), (1, {1}),
    ([1, 2], [2, 1]), ([1, 2, 3], [2, 3, 1]), ([1, 2], [1, 3]), ([1], []), ([], [1]), ([], [1, 2]),
    ([1, 2], [1]), ((1, 2), [1, 2]), (list(range(99)), list(range(98))), ({1}, {2}), ({1}, {1, 2}),
    ({"a": 1}, {"a": 2}), ({"a": 1}, {}), ({"a": 1}, {"a": 1, "b": 1}), (range(3), range(4)),
    (frame(a=[1, 2]).to_numpy(), frame(a=[1]).to_numpy()),
    (frame(a=[1, 2]).to_numpy(), frame(a=[1, 3]).to_numpy()),
    (pd.Series([1, 2]), pd.Series([1, 2], index=[1, 2])), (pd.Series([1]), pd.Series([])),
    (frame(a=[1]), frame(b=[1])), (frame(a=[1]), frame(a=[2])), (1, frame(a=range(50))),
    (Battery(a=1), Cell(a=1)), (Battery(a=1), Battery()), (Battery(a=1), Battery(a=2)),
)  # fmt: skip
"""What was expected, and what came."""
TEXTS = (
    ("1 2", ""), ("1 2", "12"), ("x", "X"), ("1\n2", "1\n 2"), ("x\ny", "x\nY"), ("1\n2", "1\n3"),
    ("1\n2", "1\n\n2"), ("1\n\n2", "1\n3\n2"),
    ("1\n2\n3", "1\n\n3"), ("1", "1\n\n2"), ("1", "1\n2"), ("1", "2\n3"),
    ("1\n2", "1\n2\n3\n4"), ("1", "1\n2\n3\n4\n5"), ("1", "\n\n\n\n\n1"), ("1\n2\n3", "1\n2"),
    ("1", "{x}"), ("1 23", "1 2"), ("1 2", "1 23"), ("12", "2"), ("2", "12"), ("1 2", "3 4"),
)  # fmt: skip
ERRORS = (
    ("KeyError", "3"), ("EOFError", ""), ("IndexError", ""), ("ZeroDivisionError", ""),
    ("NameError", ""), ("UnboundLocalError", ""), ("ModuleNotFoundError", ""),
    ("FileNotFoundError", ""), ("TypeError", "f() takes 1 positional argument"),
    ("TypeError", "can only concatenate str"), ("TypeError", "unsupported operand type(s) for ^"),
    ("TypeError", "unsupported operand type(s)"), ("TypeError", "bad operand type for unary ~"),
    ("TypeError", "object is not callable"), ("TypeError", "object is not subscriptable"),
    ("RecursionError", "maximum recursion depth"), ("ValueError", "truth value of an array"),
    ("AttributeError", "'NoneType' object has no attribute"),
    ("ValueError", "invalid literal for int()"), ("SyntaxError", "…"),
    ("ValueError", "could not convert string to float"),
)  # fmt: skip


def judged(
    check: Check, expected: Observation, got: Observation | None, ended: Ending = "whole"
) -> CheckResult:
    seen = Examination((got,) if got is not None else (), ended)
    key = AnswerKey(Examination((expected,), "whole"), {})
    return verdict(seen, key, Criteria("", (check,), CASES, ()))


def of_values() -> Iterator[CheckResult]:
    for expected, got in PAIRS:
        right, came = Observation("value", plain(expected)), Observation("value", plain(got))
        for check in CHECKS:
            yield judged(check, right, came)
    for check in CHECKS:
        right, error = Observation("value", plain(1)), Observation("error", error="ValueError")
        yield judged(check, error, right)
        yield judged(check, right, error)
        yield judged(check, right, Observation("value", ["huge", "list"]))
        yield judged(check, Observation("exit", plain(1)), right)
    for check, (expected, got) in product(PRINTS, TEXTS):
        yield judged(
            check, Observation("value", ["text", expected]), Observation("value", ["text", got])
        )


def of_calls() -> Iterator[CheckResult]:
    right = Observation("value", plain(1), holds=(True,), steps=9, memory=9)
    costly = dataclasses.replace(right, steps=10_000_000, memory=10_000_000)
    changed = dataclasses.replace(right, changed=["`a`", plain([1]), plain([2])])
    nothing = Observation("value", plain(None))
    for check in CHECKS:
        yield judged(check, right, changed)
        yield judged(check, right, nothing)
        yield judged(check, right, dataclasses.replace(nothing, printed="1\n"))
        yield judged(dataclasses.replace(check, steps=2), right, costly)
        yield judged(
            dataclasses.replace(check, steps=2), right, dataclasses.replace(right, steps=999)
        )
        yield judged(dataclasses.replace(check, memory=2), right, costly)
        checked = dataclasses.replace(check, properties={"`it`": "result"})
        yield judged(checked, right, dataclasses.replace(right, holds=(False,)))
    dear, dearer = (dataclasses.replace(right, steps=steps) for steps in (1_000, 2_000))
    two = (Check("call", "f(2)", steps=2), Check("call", "f(1)", steps=2, hidden=True))
    yield of_two(two, (right, right), (dearer, dear))
    other = Observation("value", plain(2))
    for last in (Check("call", "f(3)"), CHECKS[1]):
        yield of_two((CHECKS[0], last), (right, other), (right, right))
    yield of_two(PRINTS, (PRINTED, Observation("value", ["text", "2"])), (PRINTED, PRINTED))


PRINTED = Observation("value", ["text", "1"])


def of_two(
    checks: tuple[Check, ...], right: tuple[Observation, ...], got: tuple[Observation, ...]
) -> CheckResult:
    key = AnswerKey(Examination(right, "whole"), {})
    return verdict(Examination(got, "whole"), key, Criteria("", checks, CASES, ()))


def of_errors() -> Iterator[CheckResult]:
    right = Observation("value", plain(1))
    for check, (name, message), line in product((*CHECKS, *PRINTS), ERRORS, (0, 3)):
        error = Observation("error", error=name, message=message, line=line)
        for got in (
            error,
            dataclasses.replace(error, explained=("…",)),
            dataclasses.replace(error, gave_nothing="f", printed="1\n"),
            dataclasses.replace(error, gave_nothing="f"),
        ):
            yield judged(check, right, got)


def of_what_is_missing() -> Iterator[CheckResult]:
    right = Observation("value", ["text", "1"])
    for check, names, line in product((*CHECKS, *PRINTS), ((), ("f",), ("ff",)), (0, 3)):
        missing = Observation("missing", message="f", names=names, line=line)
        yield judged(check, right, missing)
        yield judged(check, right, Observation("exit"))
        yield judged(check, right, Observation("broken", message="…"))


def of_limits() -> Iterator[CheckResult]:
    right = Observation("value", ["text", "1"])
    endings: tuple[Ending, ...] = ("time", "memory", "output", "files", "processes", "died")
    for check, ended in product((*CHECKS, *PRINTS), endings):
        yield judged(check, right, None, ended)
        words = {name: Words("…") for name in ("given", "got", "expected")}
        message = sentence_for(check, right, None, words, is_constant=False)
        yield CheckResult(CheckStatus.NOT_YET, message)
    yield judged(CHECKS[0], right, None)
    whole, ended = Examination((right,), "whole"), Examination((), "time")
    yield verdict(whole, AnswerKey(ended, {}), Criteria("", CHECKS, "", ()))
    yield verdict(whole, AnswerKey(whole, {}), Criteria("", CHECKS, "", ()))
    yield judged(CHECKS[0], right, right)
    two = Examination((right, right), "whole")
    yield verdict(two, AnswerKey(two, {}), Criteria("", CHECKS[:2], "", ()))


def of_how_it_is_written() -> Iterator[CheckResult]:
    right = Observation("value", plain([]))
    for kind, more, line in product(("uses", "avoids"), ((), ("sum",), ("sum", "max")), (0, 3)):
        for word in WRITTEN:
            check = Check(kind, ", ".join((word, *more)))
            yield judged(check, right, Observation("value", plain([word, *more]), line=line))


def before() -> Iterator[CheckResult]:
    criteria = Criteria("f = 1\n", (Check("call", "total(2)"),), "", ())
    for program in ("", "# f(2)\n", "f = 1\n", "def totals():\n    1\n", "def g():\n    1\n"):
        found = before_running(program, criteria)
        assert found is not None
        yield found


ELSEWHERE = {
    "argument {number}",
    "the memory of your program could not be measured ({error})",
    "the steps of your program could not be counted ({error})",
    "Python says: {message}.",
    "Your program met a limit of the check, so it could not be checked.",
    "`None` stands where {expected} was expected.",
    "it",
    "no end",
}
"""What the child says, what an author's message may hold, and what no check comes to."""
SCENES = (
    of_values, of_calls, of_errors, of_what_is_missing, of_limits, of_how_it_is_written, before,
)  # fmt: skip


@pytest.mark.parametrize("scenes", SCENES)
def test_a_verdict_comes_whole_from_the_translation(scenes, words):
    sentences = {each.message for each in scenes()}
    assert sentences
    assert {text: words.english(text) for text in sentences if words.english(text)} == {}


def test_a_sentence_is_the_same_with_and_without_what_was_given(words):
    begin = "With {given}, "
    with_given = [text.removeprefix(begin) for text in words.own if text.startswith(begin)]
    assert with_given
    assert {f"{text[:1].upper()}{text[1:]}" for text in with_given} <= words.own


def test_no_text_of_a_verdict_is_left_out_of_these_scenes(words):
    told = [
        text
        for scenes in SCENES
        for each in scenes()
        for text in (each.message, each.given, each.got, each.expected)
    ]
    assert words.own - set().union(*map(words.said, told)) == ELSEWHERE
