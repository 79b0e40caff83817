"""The likely cause of a wrong result, where the result itself shows it: a sentence, or nothing."""

import math
import re
from collections.abc import Sequence
from typing import Any

from learnpy.checks.observation import Observation
from learnpy.checks.shown import code_span, number_of
from learnpy.language import say, say_count, sayable

_MOST_TIMES = 10_000
_EXACT = 1e-9
_ROUNDED_TO_A_WHOLE = 2
_CODE = re.compile(r"((?<!`)`[^`]+`(?!`)|(?<!`)``(?!`).+?(?<!`)``(?!`))")
_MARKUP = re.compile(r"[*<\[]")
_BRACES = re.compile(r"\{[^{}]*[A-Za-z_][^{}]*\}")
_ARGUMENTS = re.compile(r"takes .* argument|missing \d+ required|unexpected keyword argument")

_BY_ERROR = {
    "EOFError": sayable(
        "Nobody types while we check, so `input()` finds nothing. Let the program use the "
        "values that it is given."
    ),
    "ModuleNotFoundError": sayable(
        "LearnPy has no package of that name. Is it spelt as in the lesson?"
    ),
    "FileNotFoundError": sayable(
        "The lesson's files are in the folder `data`, and no others are there."
    ),
    "ZeroDivisionError": sayable("Which value is zero there, and what should come out then?"),
    "IndexError": sayable("How many items are there, and from which number are they counted?"),
    "KeyError": sayable("Which keys are there at that moment? Print them to see."),
    "UnboundLocalError": sayable(
        "A name that a function gives a value is its own in the whole function. "
        "Does every way lead through the line that gives it one?"
    ),
    "NameError": sayable("Compare its spelling with the line where the name gets its value."),
}
_OF_CHECKING = ("EOFError",)
"""What is otherwise in a check than in a run."""
_MESSAGE = "\0"
"""Stands for Python's message, which says anything but this."""
_BETTER_KNOWN = ("unsupported operand type(s) for ^", "'bitwise_xor' not supported")
"""Parts of messages whose cause is known here and not from the values alone."""
_BY_MESSAGE = {
    "can only concatenate str": sayable(
        "`+` joins a text to a text. Put a number in an f-string, or turn "
        "it into text with `str(...)`."
    ),
    "unsupported operand type(s) for ^": sayable(
        "`^` is no power in Python. A power is written `**`."
    ),
    "'bitwise_xor' not supported": sayable("`^` is no power in Python. A power is written `**`."),
    "unsupported operand type(s)": sayable(
        "The two values are of kinds that this sign does not join. Which kind is each of them?"
    ),
    "bad operand type for unary ~": sayable(
        "`~` turns the flags of an array round. What stands behind it is no array."
    ),
    "object is not callable": sayable(
        "Round brackets after a name call it as a function. Is a sign "
        "missing before the bracket, or has a value the name of a function?"
    ),
    "object is not subscriptable": sayable(
        "Square brackets take an item out of something that has items. "
        "What stands before them has none."
    ),
    "maximum recursion depth": sayable(
        "A function called itself again and again. When does it stop doing so?"
    ),
    "'NoneType' object has no attribute": sayable(
        "The value before the full stop is `None`. Where should it have come from?"
    ),
    "truth value of an array": sayable(
        "An array has many truth values. Join conditions on arrays with "
        "`&` or `|`, each condition in brackets."
    ),
    "invalid literal for int()": sayable("`int` takes digits only. What else is in that text?"),
    "could not convert string to float": sayable(
        "`float` takes a number only. What else is in the text?"
    ),
}
"""By a part of what the exception says; the first that fits counts."""


def explanation_of(got: Observation) -> str:
    """What an exception means, why it came and what to try, as Markdown; empty if not told."""
    is_ours = got.error in _OF_CHECKING or any(part in got.message for part in _BETTER_KNOWN)
    if is_ours or (any(map(_only_quotes, got.explained)) and cause_of_error(got)):
        return ""
    return " ".join(_markdown(text) for text in got.explained if text)


def _only_quotes(text: str) -> bool:
    """Whether a sentence of an explanation says no more than Python's own message."""
    before, _, after = say("Python says: {message}.", message=_MESSAGE).partition(_MESSAGE)
    has_words = any(map(str.isalpha, before + after))
    return has_words and text.startswith(before) and text.endswith(after)


def cause_of_error(got: Observation) -> str:
    """What most often leads to an exception like this one."""
    for part, words in _BY_MESSAGE.items():
        if part in got.message:
            return say(words)
    known = _BY_ERROR.get(got.error)
    return say(known) if known is not None else ""


def _markdown(text: str) -> str:
    """A plain text with code in backticks, so that its other signs stay what they are."""
    pieces = _CODE.split(" ".join(text.split()))
    pieces[::2] = [_MARKUP.sub(r"\\\g<0>", piece) for piece in pieces[::2]]
    return "".join(pieces)


def is_about_arguments(got: Observation) -> bool:
    """Whether a function was called as the task says and takes something else."""
    return got.error == "TypeError" and not got.line and bool(_ARGUMENTS.search(got.message))


def cause_of_number(expected: list[Any], got: list[Any]) -> str:
    """How a number hangs together with the one that was expected."""
    try:
        right, wrong = (float(number_of(each)) for each in (expected, got))  # type: ignore[arg-type]
    except (TypeError, OverflowError):  # a complex number, or one beyond all floats
        return ""
    if math.isnan(wrong):
        return say("`nan` is what comes of 0 divided by 0, and of the mean of nothing.")
    if not (right and wrong and math.isfinite(right) and math.isfinite(wrong)):
        return ""
    return _cause_of_ratio(wrong / right) or _cause_of_rounding(right, wrong)


def _cause_of_ratio(ratio: float) -> str:
    if math.isclose(ratio, -1):
        return say("It is the right number with the other sign.")
    if times := _times(ratio):
        return say_count(
            times,
            "It is {count} times as large as it should be.",
            "It is {count} times as large as it should be.",
            count=f"{times:,}",
        )
    if ratio and (times := _times(1 / ratio)):
        return say_count(
            times,
            "It would have to be {count} times as large.",
            "It would have to be {count} times as large.",
            count=f"{times:,}",
        )
    return ""


def _cause_of_rounding(right: float, wrong: float) -> str:
    # 1 for 1.41 or for 0.83 is more likely another number than that one rounded.
    whole_too = abs(right) >= _ROUNDED_TO_A_WHOLE
    if any(wrong == round(right, digits) != right for digits in range(0 if whole_too else 1, 7)):
        return say("It is rounded. Give the number with all its digits.")
    if whole_too and wrong == math.floor(right) != right:
        return say("The part behind the point is cut off.")
    return ""


def _times(ratio: float) -> int:
    """A ratio that is a whole number of times; 0 for any other."""
    whole = round(ratio) if 1 < ratio <= _MOST_TIMES else 0
    return whole if whole > 1 and math.isclose(ratio, whole, rel_tol=_EXACT) else 0


def cause_of_kind(expected: list[Any], got: list[Any]) -> str:
    """How a value of another kind may have come about."""
    if got[0] == "tuple" and expected[0] in ("int", "float"):
        return say("A comma makes several values of one. Is there a comma in a number?")
    if got[0] in ("list", "tuple") and got[1] and expected[0] in ("int", "float"):
        return say("Which of its items is asked for?")
    if got[0] == "some" and got[1] == "builtin_function_or_method":
        return say("Round brackets after the name call it.")
    if got[0] == "some" and got[1] in ("function", "method"):
        return say(
            "A function came back, and not what it gives. Round brackets after its name call it."
        )
    return ""


def cause_of_row(expected: Sequence[Any], got: Sequence[Any]) -> str:
    """How a row of items may have come about."""
    if len(expected) > 1 and sorted(map(repr, expected)) == sorted(map(repr, got)):
        return say("All the items are right, and in another order.")
    return ""


def cause_of_text(expected: str, got: str) -> str:
    """How a printed text may have come about."""
    if not got.strip():
        return say("Does the program come to a `print`?")
    braces = _BRACES.search(got)
    if braces and braces.group() not in expected:
        return say(
            "{braces} came out as it stands. An f-string has an `f` right before its first quote.",
            braces=code_span(braces.group()),
        )
    return _one_difference(expected.strip(), got.strip())


def _one_difference(expected: str, got: str) -> str:
    """What is missing or too much, where that is all that is wrong in one line."""
    if "\n" in expected or "\n" in got:
        return ""
    start = 0
    while start < min(len(expected), len(got)) and expected[start] == got[start]:
        start += 1
    rest = 0
    while rest < min(len(expected), len(got)) - start and expected[-rest - 1] == got[-rest - 1]:
        rest += 1
    missing, extra = expected[start : len(expected) - rest], got[start : len(got) - rest]
    before = expected[:start].split()
    if missing.strip() and not extra:
        return _missing(code_span(missing), before)
    if extra.strip() and not missing:
        return _too_much(code_span(extra), before)
    return ""


def _missing(text: str, before: Sequence[str]) -> str:
    if not before:
        return say("{text} is missing.", text=text)
    return say("{text} is missing after {before}.", text=text, before=code_span(before[-1]))


def _too_much(text: str, before: Sequence[str]) -> str:
    if not before:
        return say("{text} is too much.", text=text)
    return say("{text} is too much after {before}.", text=text, before=code_span(before[-1]))
