"""Run the learner's tests with the right slugify and with six broken ones."""

import inspect
import itertools
import re
import traceback

_NUMBERS = itertools.count()


def right(title):
    """Return the title as the last part of a web address."""
    letters = [c if c.isalnum() else " " for c in title.lower()]
    return "-".join("".join(letters).split()) or "untitled"


def capitals_stay(title):
    """Forget the small letters."""
    letters = [c if c.isalnum() else " " for c in title]
    return "-".join("".join(letters).split()) or "untitled"


def digits_lost(title):
    """Take digits for gaps."""
    return right("".join(" " if c.isdigit() else c for c in title))


def accents_lost(title):
    """Take letters beyond a to z for gaps."""
    return right("".join(c if c.isascii() else " " for c in title))


def hyphen_for_each(title):
    """Put a hyphen for each character of a gap."""
    letters = [c if c.isalnum() else "-" for c in title.lower()]
    return "".join(letters).strip("-") or "untitled"


def hyphens_at_the_ends(title):
    """Leave a hyphen where a gap begins or ends the title."""
    if right(title) == "untitled" and not any(c.isalnum() for c in title):
        return "untitled"
    return re.sub(r"[\W_]+", "-", title.lower())


def nothing_for_nothing(title):
    """Return an empty slug where nothing is left."""
    return right(title) if any(c.isalnum() for c in title) else ""


def never_the_same(title):
    """Return another slug at each call."""
    return f"{right(title)}-{next(_NUMBERS)}"


def always_banana(title):
    """Return the same slug for every title."""
    return "banana"


BROKEN = (
    ("capitals stay", capitals_stay),
    ("digits are lost", digits_lost),
    ("accents are lost", accents_lost),
    ("a hyphen for each character of a gap", hyphen_for_each),
    ("hyphens at the ends", hyphens_at_the_ends),
    ("nothing for nothing", nothing_for_nothing),
)


def calls_of(test):
    """Return the arguments that pytest would call this test with."""
    for mark in getattr(test, "pytestmark", ()):
        if mark.name == "parametrize":
            names = mark.args[0]
            if isinstance(names, str):
                names = [name.strip() for name in names.split(",")]
            rows = [getattr(row, "values", row) for row in mark.args[1]]
            alone = len(names) == 1
            return [dict(zip(names, [row] if alone else row)) for row in rows]
    return [{}]


def tests_of(answer):
    """Return the test functions by name."""
    return {
        name: value
        for name, value in vars(answer).items()
        if name.startswith("test") and inspect.isfunction(value)
    }


def failed(answer, version):
    """Return the tests that fail with this version of slugify, each with its line."""
    answer.slugify = version
    failures = []
    for name, test in tests_of(answer).items():
        try:
            for arguments in calls_of(test):
                test(**arguments)
        except Exception as error:
            line = traceback.extract_tb(error.__traceback__)[-1].line
            failures.append(f"{name}: {line}")
    return failures


def case_right(answer):
    """the tests that fail with the right slugify, where none should"""
    for name, test in tests_of(answer).items():
        asked = list(inspect.signature(test).parameters)
        if asked and not hasattr(test, "pytestmark"):
            return (
                f"a test that asks for an argument: {name}({', '.join(asked)})"
            )
    return failed(answer, right)


def case_tests(answer):
    """whether there is a test"""
    return bool(tests_of(answer)) or "there is no test"


def case_board(answer):
    """the versions that no test caught"""
    return [name for name, broken in BROKEN if not failed(answer, broken)]


def case_banana(answer):
    """a slugify that gives `banana` for every title"""
    return "caught" if failed(answer, always_banana) else "survived"


def case_changing(answer):
    """a slugify that gives another slug at each call"""
    return "caught" if failed(answer, never_the_same) else "survived"
