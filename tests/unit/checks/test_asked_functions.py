"""A function that is asked for and stands there by another name."""

import pytest

from learnpy.checks.asked_functions import asked_functions, misnamed_function
from learnpy.checks.model import Check

CASES = """import math

def case_slope(answer):
    "a hill"
    first = answer.slope(3) + answer.slope(4)
    return answer.scale * math.floor(first)

def case_other(answer):
    return answer.other(1)
"""


def test_what_the_checks_call():
    checks = (
        Check("call", "hours(1, 2)"),
        Check("case", "slope"),
        Check("call", "Road(2).length(1)"),
        Check("variable", "total"),
        Check("uses", "for"),
        Check("call", "hours(3, 4)"),
    )
    assert asked_functions(checks, CASES) == ("hours", "slope", "Road")
    assert asked_functions((Check("case", "none"),), "def case_none(") == ()


@pytest.mark.parametrize(
    "program",
    [
        "def downloadhours(a): ...\ndownload_hours(1)\n",
        "def helper(): ...\ndef downloadhours(a): ...\n",
    ],
)
def test_one_of_nearly_the_same_name(program):
    assert misnamed_function(program, ["download_hours"], []) == (
        "We looked for a function `download_hours` and found `downloadhours`. "
        "Python takes names letter for letter: spell it as in the task."
    )


def test_the_nearest_of_several_names():
    program = "def hour(): ...\ndef banana(): ...\n"
    assert "found `hour`." in misnamed_function(program, ["hours"], [])


def test_one_of_quite_another_name():
    assert misnamed_function("def banana(a): ...\n", ["hours"], ["def hours(): ...\n"]) == (
        "We looked for a function `hours` and found `banana`. "
        "Give it the name from the task, or write `hours` beside it."
    )


@pytest.mark.parametrize(
    "program",
    [
        "def hours(): ...\ndef hour(): ...\n",
        "class A:\n    def hours(): ...\ndef hour(): ...\n",
        "def hour(): ...\nhours = hour\n",
        "from math import *\ndef hour(): ...\n",
        "from math import sin as hours\ndef hour(): ...\n",
        "def hour(): ...\nglobals()['hours'] = hour\n",
        "def given(): ...\n",
        "hour = 3\n",
        "def hour(",
    ],
)
def test_nothing_is_said_before_the_program_is_seen_to_run(program):
    assert misnamed_function(program, ["hours"], ["def given(): ...\n"]) == ""


def test_a_listed_mistake_with_its_own_words_comes_first():
    program = "def hour(): ...\n"
    assert misnamed_function(program, ["hours"], ["", "def hour(a): ...\n"]) == ""
    assert misnamed_function(program, ["hours"], ["", "def hours(a): ...\n", "def x("]) != ""
