"""The forms of names, dates and ids."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnpy.content.names import (
    date_in_words,
    is_date,
    is_day,
    is_fact_id,
    is_id,
    is_python_name,
    slug,
)


@pytest.mark.parametrize("name", ["a", "hello-python", "2-more", "a1-b2"])
def test_ids(name):
    assert is_id(name)


@pytest.mark.parametrize("name", ["", "A", "a_b", "-a", "a-", "a--b", "a b", "é", "..", "a" * 61])
def test_no_ids(name):
    assert not is_id(name)


@pytest.mark.parametrize("name", ["a", "one_rating", "a1", "a" * 60])
def test_python_names(name):
    assert is_python_name(name)


@pytest.mark.parametrize("name", ["", "1a", "_a", "A", "a-b", "class", "import", "a.b", "a" * 61])
def test_no_python_names(name):
    assert not is_python_name(name)


@pytest.mark.parametrize(
    ("name", "is_one"), [("N6", True), ("GH-2", True), ("n6", False), ("", False), ("N 6", False)]
)
def test_fact_ids(name, is_one):
    assert is_fact_id(name) is is_one


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2019", "2019"),
        ("2019-04", "April 2019"),
        ("2019-04-09", "9 April 2019"),
        ("2024-02-29", "29 February 2024"),
    ],
)
def test_dates(text, words):
    assert is_date(text)
    assert date_in_words(text) == words


@pytest.mark.parametrize(
    "text",
    ["", "19", "2019-4", "2019-13", "2019-00", "2023-02-29", "2019/04", "0000", "2019-04-29 "],
)
def test_no_dates(text):
    assert not is_date(text)


def test_days():
    assert is_day("2026-11-21")
    assert not is_day("2026-11")


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Your turn", "your-turn"),
        ("What is `x`?", "what-is-x"),
        ("  A -- B_c  ", "a-b-c"),
        ("Überall 2", "überall-2"),
        ("...", ""),
    ],
)
def test_slugs(heading, expected):
    assert slug(heading) == expected


@given(st.text(max_size=200))
def test_a_slug_is_short_and_stays_itself(heading):
    made = slug(heading)
    assert len(made) <= 60
    assert slug(made) == made
