"""When two texts for a gap say the same to Python."""

import pytest

from learnpy.content.gap_text import fill, gaps_in, same_answer


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("//", " // "),
        ("a+b", "a  +  b"),
        ("range( 3 )", "range(3)"),
        ("not in", "not   in"),
        ("'Ada'", '"Ada"'),
        ('f(x, "a b")', "f(x,'a b')"),
        ("x[1:2]", "x[1 : 2]"),
        ("(1, 2", "(1,  2"),
        ("", "  "),
    ],
)
def test_spaces_between_pieces_and_quotes_do_not_count(one: str, other: str) -> None:
    assert same_answer(one, other)
    assert same_answer(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("//", "/"),
        ("//", "/ /"),
        ("notin", "not in"),
        ("'a b'", "'ab'"),
        ("'a b'", "'a  b'"),
        ("1", "1.0"),
        ("x", "X"),
        ("x", "x # and more"),
        ("'x'", "x"),
        ("b'x'", "'x'"),
        ("f'{x}'", "'{x}'"),
        ("'open", "open"),
        ("ab(", "a b("),
    ],
)
def test_what_python_reads_otherwise_is_not_the_same(one: str, other: str) -> None:
    assert not same_answer(one, other)


def test_one_gap_is_found_and_filled() -> None:
    assert gaps_in("a ___ b") == 1
    assert fill("x = ___\ny = 1\n", r"\1") == "x = \\1\ny = 1\n"


@pytest.mark.parametrize("code", ["a__b", "____", "a___b", "x___", "___init___"])
def test_underscores_of_a_name_are_no_gap(code: str) -> None:
    assert gaps_in(code) == 0


def test_two_gaps_are_counted() -> None:
    assert gaps_in("___ + ___") == 2
