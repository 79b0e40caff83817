"""Plain data made into values again."""

import math

import numpy as np
import pytest

from learnpy.checks.plain import plain
from learnpy.checks.rebuilt import Unknown, rebuilt


@pytest.mark.parametrize(
    "value",
    [None, True, -(10**30), 1.5, 1j, "é\n", b"\0x", [1, [2]], (1,), {1, 2}, {"a": [1], 2: None}],
)
def test_what_python_has_comes_back(value):
    again = rebuilt(plain(value))
    assert again == value
    assert type(again) is type(value)


def test_what_it_has_not_becomes_lists_or_unknown():
    assert rebuilt(plain(np.array([[1.0, 2.0], [3.0, 4.0]]))) == [[1.0, 2.0], [3.0, 4.0]]
    assert rebuilt(plain(np.zeros((0, 3)))) == []
    assert rebuilt(plain(np.zeros((2, 0)))) == [[], []]
    assert rebuilt(plain(np.array(4))) == 4
    assert rebuilt(plain(range(3))) == [0, 1, 2]
    assert math.isnan(rebuilt(plain(math.nan)))
    unknown = rebuilt(plain(ValueError("x")))
    assert isinstance(unknown, Unknown)
    assert unknown != rebuilt(plain(ValueError("x")))


def test_an_object_that_lies_does_not_come_back():
    class Yes(list):
        def __len__(self):
            return 99

        def __eq__(self, other):
            return True

        __hash__ = None

    again = rebuilt(plain(Yes([1])))
    assert type(again) is list
    assert len(again) == 1
