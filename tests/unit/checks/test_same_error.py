"""Which programs that stop with an error stop as a listed mistake does."""

import pytest

from learnpy.checks.model import Check
from learnpy.checks.observation import Examination, Observation
from learnpy.checks.program import raises_in_line
from learnpy.checks.same_error import fails_alike

CHECKS = (Check("call", "f(1)"),)
SOLUTION = Examination((Observation("value", ["int", 1]),), "whole")


def failed(kind: str, message: str, line: int = 2, **more) -> Observation:
    return Observation("error", error=kind, message=message, line=line, **more)


def is_alike(got: Observation, other: Observation, program: str = "", solution=SOLUTION) -> bool:
    one, two = (Examination((each,), "whole") for each in (got, other))
    return fails_alike(one, two, program, solution, CHECKS)


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("KeyError", "'Ana'", "'Ana'"),
        ("UnboundLocalError", "cannot access local variable 'a'", "cannot access … 'label'"),
        ("ZeroDivisionError", "float division by zero", "division by zero"),
        ("TypeError", "can't join 'WindowsPath' and 'str'", "can't join 'PosixPath' and 'str'"),
        (
            "ValueError",
            "too many values to unpack (expected 2, got 3)",
            "too many values to unpack (expected 2)",
        ),
        (
            "TypeError",
            "cannot use 'list' as a dict key (unhashable type: 'list')",
            "unhashable type: 'list'",
        ),
        (
            "TypeError",
            "note() missing 2 required positional arguments: 'a' and 'b'",
            "note() missing 2 required positional arguments: 'text' and 'log'",
        ),
        (
            "ValueError",
            "mutable default <class 'list'> for field lines is not allowed: use default_factory",
            "mutable default <class 'list'> for field log is not allowed: use default_factory",
        ),
        (
            "TypeError",
            "'<' not supported for <object at 0x7f00>",
            "'<' not supported for <object at 0xA1>",
        ),
    ],
)
def test_the_same_error_in_other_words(kind, one, other):
    assert is_alike(failed(kind, one, line=9), failed(kind, other))


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("KeyError", "'user'", "'Ana'"),
        ("NameError", "name 'titel' is not defined", "name 'Orbit' is not defined"),
        (
            "TypeError",
            "'list' object cannot be interpreted as an integer",
            "unhashable type: 'set'",
        ),
        (
            "AttributeError",
            "'list' object has no attribute 'add'",
            "'NoneType' object has no attribute 'append'",
        ),
        (
            "TypeError",
            "note() missing 2 required positional arguments: 'a' and 'b'",
            "note() missing 1 required positional argument: 'a'",
        ),
    ],
)
def test_another_error_of_the_same_kind(kind, one, other):
    assert not is_alike(failed(kind, one), failed(kind, other))


def test_the_same_words_from_the_program_and_from_the_check_are_two_errors():
    text = "list indices must be integers or slices, not str"
    assert not is_alike(failed("TypeError", text), failed("TypeError", text, line=0))


def test_a_text_of_the_systems_own_is_not_compared():
    here = failed("FileNotFoundError", "No such file: '/a'", kinds=("OSError", "Exception"))
    assert is_alike(here, failed("FileNotFoundError", "Datei fehlt: 'C:\\b'"))


def test_words_of_the_programs_own_may_be_any_and_are_not_pythons():
    program = 'def f(x):\n    raise ValueError("no x")\n'
    own = failed("ValueError", "x is wrong", raised=True)
    pythons = failed("ValueError", "invalid literal for int() with base 10: 'x'")
    assert is_alike(own, failed("ValueError", "no x"), program)
    assert not is_alike(pythons, failed("ValueError", "no x"), program)
    assert not is_alike(own, pythons, "def f(x):\n    return int(x)\n")


def test_an_error_that_is_asked_for_may_have_any_text():
    solution = Examination((failed("ValueError", "bad"),), "whole")
    got, other = failed("ValueError", "x"), failed("ValueError", "y")
    assert is_alike(got, other, solution=solution)
    assert not is_alike(got, other)


def test_the_lines_that_raise_in_words_of_their_own():
    program = (
        "def f(x):\n    try:\n        assert x, (\n            'none')\n        return int(x)\n"
        "    except ValueError:\n        raise\n    raise ValueError('x')\n"
    )
    assert [n for n in range(10) if raises_in_line(program, n)] == [3, 4, 8]
    assert not raises_in_line("def f(:", 1)
