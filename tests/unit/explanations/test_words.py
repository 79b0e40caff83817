"""Names and values as they stand in a sentence."""

import pytest

from learnpy.explanations.words import code, kind, listed, nearest, show


class _Loud:
    def __repr__(self) -> str:
        raise AssertionError("nobody may ask")

    __str__ = __repr__


class _LoudList(list[int]):
    __repr__ = _Loud.__repr__  # type: ignore[assignment]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (3, "`3`"),
        ("it's", '`"it\'s"`'),
        ([1, "a", None], "`[1, 'a', None]`"),
        ((1,), "`(1,)`"),
        ({"a": (1, 2)}, "`{'a': (1, 2)}`"),
        (set(), "`set()`"),
        (list(range(100)), "`[0, 1, 2, 3, 4, 5, …]`"),
        ([_Loud()], "`[<_Loud>]`"),
        (_Loud(), ""),
        (_LoudList([1]), ""),
        (10**1000, ""),
        ("a`b", "`'a'b'`"),
    ],
)
def test_a_value_is_shown_short_and_asks_no_class_of_the_program(value, shown):
    assert show(value) == shown


def test_a_list_in_itself_has_an_end():
    circle: list[object] = []
    circle.append(circle)
    assert show(circle) == "`[[[…]]]`"


def test_a_long_text_is_cut():
    assert len(show("a" * 1_000_000)) < 70
    assert len(code("x = " + "1 + " * 1000)) < 70


def test_what_stands_in_backticks_cannot_end_them():
    assert code("a = `b`\n  + c") == "`a = 'b' + c`"


@pytest.mark.parametrize(
    ("words", "row"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a and b"),
        (["a", "b", "c"], "a, b and c"),
        (list("abcdefgh"), "a, b, c, d, e and more"),
    ],
)
def test_words_stand_in_a_row(words, row):
    assert listed(words) == row


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("nmae", ["name", "age"], "name"),
        ("NAME", ["name", "named"], "name"),
        ("firstname", ["first_name", "first"], "first_name"),
        ("zebra", ["name", "age"], ""),
        ("name", ["name"], ""),
        ("a", ["b"], ""),
        ("name", [3, None], ""),
    ],
)
def test_the_name_that_was_meant(word, known, meant):
    assert nearest(word, known) == meant


def test_kinds_are_told_in_words():
    assert kind(3) == "a whole number (`int`)"
    assert kind(_Loud()) == "a `_Loud`"
    assert kind(OSError()) == "an `OSError`"
