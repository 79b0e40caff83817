"""Values reduced to plain data, and what is not such data told apart."""

import collections
import datetime as dt
import decimal
import enum
import fractions
import json
import math
import subprocess
import sys
from dataclasses import dataclass

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnpy.checks.compare import Tolerance, difference
from learnpy.checks.plain import MOST_PARTS, is_plain, plain
from learnpy.checks.shown import shown

simple = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.complex_numbers(),
    st.text(),
    st.binary(),
    st.dates(),
    st.fractions(),
    st.decimals(),
)
values = st.recursive(
    simple,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.lists(inner, max_size=4).map(tuple),
        st.dictionaries(st.text(max_size=3), inner, max_size=4),
        st.sets(st.integers(), max_size=4),
    ),
    max_leaves=20,
)


@given(values)
def test_any_value_becomes_plain_data_that_is_equal_to_itself(value):
    data = json.loads(json.dumps(plain(value)))
    assert is_plain(data)
    assert difference(data, data, Tolerance()) == ""
    assert difference(data, plain(value), Tolerance(within=0.1, unordered=True)) == ""
    assert isinstance(shown(data), str)


@given(st.recursive(st.one_of(st.none(), st.text(), st.integers()), st.lists, max_leaves=10))
def test_what_is_taken_for_plain_data_can_be_shown_and_compared(data):
    if is_plain(data):
        assert isinstance(shown(data), str)
        assert difference(data, data, Tolerance()) == "" or data[0] == "huge"


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        ["int"],
        ["int", 3],
        ["int", "3x"],
        ["float", "half"],
        ["float", None],
        ["list", None],
        ["list", [3]],
        ["dict", [["int", "0x1"]]],
        ["dict", [[["int", "0x1"]]]],
        ["array", [2, 2], [["int", "0x1"]]],
        ["array", [-1, -1], [["int", "0x1"]]],
        ["array", ["2"], []],
        ["frame", [["int", "0x1"]], [], []],
        ["series", [["int", "0x1"]], []],
        ["object", "A", [["a"]]],
        ["unheard of", 1],
        {"int": 1},
        "list",
    ],
)
def test_what_is_made_up_is_not_taken(data):
    assert not is_plain(data)


def test_made_up_depth_is_not_taken():
    data: list = ["none"]
    for _ in range(100_000):
        data = ["list", [data]]
    assert not is_plain(data)


class Liar(int):
    def __index__(self):
        return 40

    def __eq__(self, other):
        return True

    __hash__ = None  # type: ignore[assignment]


class LyingList(list):
    def __iter__(self):
        return iter([40])

    def __len__(self):
        return 1


class LyingText(str):
    __slots__ = ()

    def __getitem__(self, key):
        return "solved"


class LyingDict(dict):
    def items(self):
        return [("solved", True)]


def test_a_subclass_is_taken_for_what_it_holds():
    assert plain(Liar(3)) == plain(3)
    assert plain(LyingList([1, 2])) == plain([1, 2])
    assert plain(LyingText("no")) == plain("no")
    assert plain(LyingDict(a=1)) == plain({"a": 1})


def test_relatives_of_dict_are_dicts():
    assert plain(collections.Counter("aab")) == plain({"a": 2, "b": 1})
    assert plain(collections.defaultdict(list, a=[1])) == plain({"a": [1]})


class Colour(enum.IntEnum):
    RED = 1


@dataclass
class Battery:
    capacity: int
    charge: float


class Rover:
    def __init__(self):
        self.battery = Battery(10, 2.5)
        self.me = self


def test_objects_are_taken_field_by_field():
    assert plain(Colour.RED) == ["enum", "Colour", "RED"]
    battery = plain(Battery(10, 2.5))
    assert battery == [
        "object",
        "Battery",
        [["capacity", plain(10)], ["charge", plain(2.5)]],
    ]
    assert plain(Rover()) == ["object", "Rover", [["battery", battery], ["me", ["again"]]]]
    assert shown(battery) == "Battery(capacity=10, charge=2.5)"


def test_what_has_no_value_is_named():
    assert plain(len)[0] == plain(lambda: 1)[0] == plain(int)[0] == plain(math)[0] == "some"
    assert plain(n for n in [1]) == ["some", "generator"]
    assert shown(plain(lambda: 1)) == "a function"
    assert shown(plain(object())) == "an object of the class object"


def test_what_is_too_large_is_not_taken_apart():
    assert plain(list(range(MOST_PARTS + 1))) == ["huge", "list"]
    assert plain(range(10**12)) == ["some", "range"]
    deep: list = []
    for _ in range(1000):
        deep = [deep]
    assert plain(deep) == ["huge", "list"]


def test_a_container_inside_itself_ends():
    loop: list = [1]
    loop.append(loop)
    assert plain(loop) == ["list", [plain(1), ["again"]]]
    assert shown(plain(loop)) == "[1, ...]"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "None"),
        (True, "True"),
        (-12, "-12"),
        (0.1, "0.1"),
        (float("nan"), "nan"),
        (2j, "2j"),
        ("it's", '"it\'s"'),
        (b"ab", "b'ab'"),
        ([1, "a", None], "[1, 'a', None]"),
        ((1,), "(1,)"),
        ((1, 2), "(1, 2)"),
        (set(), "set()"),
        ({2, 1}, "{1, 2}"),
        ({"a": [1]}, "{'a': [1]}"),
        (range(3), "range of 3 numbers"),
        (decimal.Decimal("1.50"), "Decimal(1.50)"),
        (fractions.Fraction(1, 3), "Fraction(1/3)"),
        (dt.date(2024, 2, 29), "date(2024-02-29)"),
        (list(range(100)), None),
    ],
)
def test_values_are_shown_as_python_writes_them(value, text):
    found = shown(plain(value))
    assert len(found) <= 400
    if text is not None:
        assert found == text


def test_a_number_without_end_is_shown_short():
    assert shown(plain(10**5000)) == "a number of about 5000 digits"
    assert is_plain(plain(-(10**5000)))


def test_arrays_and_tables():
    assert plain(np.float64(1.5)) == plain(1.5)
    assert plain(np.int8(3)) == plain(3)
    assert plain(np.bool_(True)) == plain(True)
    assert plain(np.array([[1, 2], [3, 4]]))[:2] == ["array", [2, 2]]
    assert shown(plain(np.array([[1, 2], [3, 4]]))) == "array([[1, 2], [3, 4]])"
    assert shown(plain(np.array([0.5, 1.0]))) == "array([0.5, 1.])"
    assert shown(plain(np.zeros((0, 3)))) == "array([])"
    assert plain(np.zeros(MOST_PARTS + 1)) == ["huge", "ndarray"]
    frame = pd.DataFrame({"film": ["Orbit", "Salt"], "stars": [4.0, None]})
    assert shown(plain(frame)) == "    film  stars\n0  Orbit     4.\n1   Salt    nan"
    assert shown(plain(frame["stars"])) == "0   4.\n1  nan"
    assert plain(pd.NA) == plain(float("nan"))
    long = pd.DataFrame({"n": range(50)})
    assert "more rows" in shown(plain(long))
    for value in (frame, frame["film"], frame.index, np.array(["a"]), np.array([None])):
        assert is_plain(json.loads(json.dumps(plain(value))))


def test_neither_numpy_nor_pandas_is_imported_for_it():
    program = (
        "import sys, learnpy.checks.observe, learnpy.checks.grade\n"
        "from learnpy.checks.plain import plain\n"
        "plain([1, 'a', {}])\n"
        "print([name for name in ('numpy', 'pandas', 'yaml', 'PySide6') if name in sys.modules])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"
