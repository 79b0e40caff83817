"""What counts as the same, and what is said where something differs."""

import numpy as np
import pandas as pd
import pytest

from learnpy.checks.compare import Tolerance, difference, same_text
from learnpy.checks.plain import plain
from learnpy.checks.text_difference import text_difference

NAN = float("nan")


def differs(expected, got, **tolerance) -> str:
    return difference(plain(expected), plain(got), Tolerance(**tolerance))


@pytest.mark.parametrize(
    ("expected", "got"),
    [
        (4, 4.0),
        (0.3, 0.1 + 0.2),
        (0.0, 1e-15),
        (NAN, NAN),
        (float("inf"), float("inf")),
        (2, 2 + 0j),
        (10**400, 10**400),
        ("a", "a"),
        (None, None),
        ([1, [2.0, "x"]], [1.0, [2, "x"]]),
        ({"a": 1, "b": 2}, {"b": 2.0, "a": 1}),
        ({1, 2}, {2, 1}),
        ({1: "x"}, {1.0: "x"}),
        ((1, NAN), (1, NAN)),
    ],
)
def test_the_same(expected, got):
    assert differs(expected, got) == ""
    assert differs(got, expected) == ""


@pytest.mark.parametrize(
    ("expected", "got"),
    [
        (4, 5),
        (1.0, 1.00000001),
        (1, True),
        (0, False),
        (1, "1"),
        (None, 0),
        (None, False),
        ("a", "A"),
        ("a", b"a"),
        ([1], (1,)),
        ([1], {1}),
        ([], None),
        ([1, 2], [2, 1]),
        ([1, 1], [1]),
        ({"a": 1}, {"a": 2}),
        ({"a": 1}, {"b": 1}),
        ({"a": 1}, {}),
        ({1, 2}, {1}),
        (NAN, 0.0),
        (float("inf"), float("-inf")),
        (10**400, 10**400 + 1),
        (10**400, 1.5),
    ],
)
def test_not_the_same(expected, got):
    assert differs(expected, got)
    assert differs(got, expected)


def test_within_is_absolute_and_reaches_inside():
    assert differs(4.52, 4.523809, within=0.005) == ""
    assert differs(4.52, 4.525, within=0.005) == ""
    assert differs(4.52, 4.5251, within=0.005)
    assert differs([[1.0]], [[1.05]], within=0.1) == ""
    assert differs(100, 101, within=1) == ""
    assert differs(float("inf"), float("inf"), within=1) == ""
    assert differs(float("inf"), 3.0, within=1)


def test_unordered_counts_for_the_outermost_list_alone():
    assert differs([3, 1, 2, 1], [1, 1, 2, 3], unordered=True) == ""
    assert differs([[1, 2]], [[2, 1]], unordered=True)
    assert differs([1, 1, 2], [1, 2, 2], unordered=True) == "`1` is missing."
    assert differs([1], [1, 2], unordered=True) == "`2` should not be there."
    assert "a tuple, and a list was expected" in differs([1], (1,), unordered=True)


@pytest.mark.parametrize(
    ("expected", "got", "sentence"),
    [
        ([1, 2], (1, 2), "The values are right. But this is a tuple, and a list was expected."),
        ([1, 2], {1, 2}, "The values are right. But this is a set, and a list was expected."),
        (4.5, "4.5", "`'4.5'` is text that looks like the number. A number was expected."),
        (4.5, "x", "`'x'` is text, and a number was expected."),
        ([1], [None], "Item 0, counted from 0, is `None`, and `1` was expected."),
        (1, None, "`None` stands where a number was expected."),
        ([1, 2, 3], [1], "There is 1 item, and 3 were expected."),
        ([1], [1, 2], "There are 2 items, and 1 was expected."),
        ({"a": 1}, {"a": 2}, "The value of `'a'` is `2`, and `1` was expected."),
        ({"a": 1}, {}, "The key `'a'` is missing."),
        ({}, {"a": 1}, "The key `'a'` should not be there."),
    ],
)
def test_the_sentence(expected, got, sentence):
    assert differs(expected, got) == sentence


def test_arrays():
    assert differs(np.array([1, 2]), np.array([1.0, 2.0])) == ""
    assert differs(np.array([[1, 2], [3, 4]]), np.array([[1, 2], [3, 5]])) == (
        "The value at `[1, 1]` is `5`, and `4` was expected."
    )
    assert differs(np.zeros((2, 3)), np.zeros(6)) == (
        "The shape is `(6,)`, and `(2, 3)` was expected."
    )
    assert "a list, and a NumPy array was expected" in differs(np.array([1, 2]), [1, 2])
    assert differs(np.array([np.nan]), np.array([np.nan])) == ""
    assert differs(2.5, np.float64(2.5)) == ""
    assert differs(True, np.bool_(True)) == ""


def test_tables():
    frame = pd.DataFrame({"film": ["Orbit", "Salt"], "stars": [4, 5]})
    assert differs(frame, frame.copy()) == ""
    assert differs(frame, frame.astype({"stars": float})) == ""
    assert differs(frame, frame.assign(stars=[4, 3])) == (
        "Column `'stars'`, row `1`, is `3`, and `5` was expected."
    )
    assert differs(frame, frame[["stars", "film"]]) == (
        "The list of columns is `['stars', 'film']`, and `['film', 'stars']` was expected."
    )
    assert differs(frame, frame.set_index("film", drop=False)).startswith("The index is")
    assert differs(frame["stars"], frame["stars"].rename("other")) == ""
    assert differs(frame["stars"], frame["film"])
    assert differs(frame, frame["film"]).endswith("is a Series, and a DataFrame was expected.")


@pytest.mark.parametrize("got", ["a\nb", "a  \nb\n\n", "a\r\nb\r\n"])
def test_the_ends_of_lines_do_not_count_in_text(got):
    assert same_text("a\nb\n", got)


@pytest.mark.parametrize(
    ("expected", "got", "sentence"),
    [
        ("a b", "ab", "The line differs only in its spaces."),
        ("Ab", "ab", "The line differs only in capital letters."),
        ("a", "b", ""),
        ("a", "", ""),
        ("x\nA b", "x\nA  b", "Line 2 differs only in its spaces."),
        ("x\ny", "x\nz", "Line 2 is `z`, and `y` was expected."),
        ("x\ny", "x", "You printed 1 line, and 2 were expected."),
        ("x", "x\ny\nz", "Lines 2 and 3 are too many."),
        ("x", "y\nz", "You printed 2 lines, and 1 was expected."),
        ("x\ny", "x\n?\ny", "Line 2, `?`, is one too many."),
        ("x\ny", "x\n\ny", "Line 2 is empty, and is one too many."),
        ("x\ny\nz", "x\n\nz", "Line 2 is empty, and `y` was expected."),
        ("x\n\nz", "x\ny\nz", "Line 2 is `y`, and an empty line was expected."),
        ("x", "1\n2\n3\n4\nx", "4 lines are too many. The first of them is line 1, `1`."),
        (" x", "x", "The line differs only in its spaces."),
    ],
)
def test_the_sentence_on_text(expected, got, sentence):
    assert not same_text(expected, got)
    assert text_difference(expected, got) == sentence
