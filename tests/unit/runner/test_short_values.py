"""Values in short, without running the program's own code."""

import collections
import datetime as dt
import decimal
import sys

import numpy as np
import pandas as pd
import pytest

from learnpy.runner.outcome import Variable
from learnpy.runner.short_values import MOST_VARIABLES, short_value, variables_of

ENDLESS: list = []
ENDLESS.append(ENDLESS)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "None"),
        (True, "True"),
        (-3, "-3"),
        (2.5, "2.5"),
        ("Ada", "'Ada'"),
        (b"x", "b'x'"),
        (10**100, "1" + "0" * 100),
        ("é" * 1000, "'" + "é" * 59 + "… (1,000 long)"),
        ([], "[]"),
        ((1,), "(1,)"),
        (set(), "set()"),
        ({"a": [1, (2, 3)]}, "{'a': [1, (2, 3)]}"),
        (list(range(1000)), "[0, 1, 2, 3, 4, 5, … 1,000 in all]"),
        ({n: n for n in range(7)}, "{0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, … 7 in all}"),
        (ENDLESS, "[[[[…]]]]"),
        (range(3), "range(0, 3)"),
        (range(0, 9, 2), "range(0, 9, 2)"),
        (collections.Counter("aab"), "Counter({'a': 2, 'b': 1})"),
        (np.array([1, 2]), "array([1, 2])"),
        (np.zeros((300, 20)), "an array of 300 × 20, float64"),
        (np.float64(1.5), "1.5"),
        (pd.DataFrame({"a": [1, 2]}), "a DataFrame of 2 rows and 1 columns"),
        (pd.Series([1, 2]), "a Series of 2 values"),
        (dt.date(2026, 1, 2), "datetime.date(2026, 1, 2)"),
        (decimal.Decimal("1.10"), "Decimal('1.10')"),
        (object(), "an object"),
        (iter([]), "a list_iterator"),
    ],
)
def test_a_value_is_told_as_python_would_in_short(value, text):
    assert short_value(value) == text


def test_a_huge_number_is_told_by_its_length():
    assert short_value(10**100_000) == "a number of about 100,001 digits"


class Rude:
    """Fails at, or hangs in, whatever one may ask of it."""

    def __getattribute__(self, name):
        raise ValueError

    __repr__ = __str__ = __len__ = __eq__ = __hash__ = __iter__ = None


class Account:
    def __init__(self):
        self.owner = "Ada"
        self.balance = 3
        self.bank = Rude()

    def __repr__(self):
        raise AssertionError


Account.__module__ = Rude.__module__ = "__main__"


class RudeList(list):
    def __iter__(self):
        raise AssertionError

    __len__ = __repr__ = __iter__


def test_nothing_of_the_programs_own_is_called():
    assert short_value(Rude()) == "a Rude"
    assert short_value(RudeList([1, 2])) == "RudeList([1, 2])"
    assert short_value([Rude()]) == "[a Rude]"


def test_an_object_is_told_by_what_it_holds():
    assert short_value(Account()) == "Account(owner='Ada', balance=3, bank=a Rude)"


def test_a_long_value_is_cut():
    text = short_value({f"name {n}": ["x" * 9] * 50 for n in range(96)})
    assert text == (
        "{'name 0': ['xxxxxxxxx', 'xxxxxxxxx', 'xxxxxxxxx', 'xxxxxxxxx', … 50 in all], … 96 in all}"
    )
    assert short_value(["word " * 4] * 96).endswith("'word word word word ', … 96 in all]")


def test_no_value_is_longer_than_one_can_read():
    assert len(short_value([["x" * 100] * 6] * 6)) <= 160


def test_the_variables_of_a_frame_are_its_data():
    def here(first):
        module = sys
        _hidden = 1
        third = [first]
        assert module
        assert _hidden
        return variables_of(sys._getframe()), third

    found, _ = here(7)
    assert found == (Variable("first", "7"), Variable("third", "[7]"))


def test_there_are_not_more_than_can_be_read():
    frame = {}
    exec(
        "import sys\n" + "".join(f"v{n} = {n}\n" for n in range(99)) + "f = sys._getframe()", frame
    )
    assert len(variables_of(frame["f"])) == MOST_VARIABLES
