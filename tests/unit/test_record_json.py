"""Records to JSON and back."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Literal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from learnpy.checks.model import Check
from learnpy.checks.observation import AnswerKey, Examination, Observation
from learnpy.checks.recorded_key import RecordedKey
from learnpy.content.model import Course, Exercise, Lesson, Program, Prose, Quiz
from learnpy.record_json import RecordError, from_json, to_json

finite = st.floats(allow_nan=False, allow_infinity=False)
words = st.text(max_size=8)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | finite | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=5,
)
checks = st.builds(
    Check,
    replaced=st.dictionaries(words, words, max_size=3),
    within=st.none() | finite,
)
observations = st.builds(
    Observation,
    value=json_values,
    changed=json_values,
)
examinations = st.builds(Examination, observations=st.lists(observations, max_size=2).map(tuple))
keys = st.builds(
    AnswerKey, solution=examinations, mistakes=st.dictionaries(words, examinations, max_size=2)
)
steps = st.one_of(
    st.builds(Prose),
    st.builds(Program),
    st.builds(Quiz),
    st.builds(Exercise, checks=st.lists(checks, max_size=3).map(tuple)),
)
lessons = st.builds(Lesson, steps=st.lists(steps, max_size=4).map(tuple))
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60)


def there_and_back(record):
    return from_json(type(record), json.loads(json.dumps(to_json(record))))


@patient
@given(lessons)
def test_a_lesson_comes_back_as_it_was(lesson):
    assert there_and_back(lesson) == lesson


@patient
@given(keys)
def test_a_key_comes_back_as_it_was(key):
    assert RecordedKey(json.dumps(to_json(key))).read() == key


@patient
@given(st.builds(Course))
def test_an_outline_comes_back_as_it_was(course):
    assert there_and_back(course) == course


class Colour(Enum):
    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True, slots=True)
class Inner:
    number: int


@dataclass(frozen=True, slots=True)
class Other:
    number: int


@dataclass(frozen=True, slots=True)
class Outer:
    name: str
    size: float
    flag: bool
    colour: Colour
    word: Literal["yes", "no"]
    maybe: int | None
    texts: tuple[str, ...]
    inner: Inner | None
    either: Inner | Other
    numbers: Mapping[str, int]
    seen: frozenset[str]
    late: str = "there"


GOOD = Outer(
    name="x",
    size=1.5,
    flag=True,
    colour=Colour.BLUE,
    word="yes",
    maybe=None,
    texts=("a", "b"),
    inner=Inner(1),
    either=Other(2),
    numbers={"a": 1},
    seen=frozenset({"b", "a"}),
)


def test_every_kind_of_field_comes_back():
    assert there_and_back(GOOD) == GOOD


def test_sets_are_written_in_order():
    assert to_json(GOOD)["seen"] == ["a", "b"]


def test_a_whole_number_is_a_number():
    assert from_json(Outer, {**to_json(GOOD), "size": 2}).size == 2.0


def test_a_field_with_a_default_may_be_missing():
    data = to_json(GOOD)
    del data["late"]
    assert from_json(Outer, data).late == "there"


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("name", 1, "name: expected text, found a whole number"),
        ("name", None, "name: expected text, found nothing"),
        ("size", "1", "size: expected a number, found text"),
        ("size", True, "size: expected a number, found yes or no"),
        ("size", 10**400, "size: expected a number that is not so large, found a whole number"),
        ("flag", 1, "flag: expected yes or no, found a whole number"),
        ("maybe", 1.5, "maybe: expected a whole number, found a number"),
        ("maybe", True, "maybe: expected a whole number, found yes or no"),
        ("colour", "green", "colour: expected one of red, blue, found text"),
        ("colour", [], "colour: expected one of red, blue, found a list"),
        ("word", "maybe", "word: expected one of ('yes', 'no'), found text"),
        ("texts", "ab", "texts: expected a list, found text"),
        ("texts", ["a", 1], "texts[1]: expected text, found a whole number"),
        ("inner", {"number": "1"}, "inner.number: expected a whole number, found text"),
        ("inner", {"number": 1, "more": 2}, "inner.more: unknown field"),
        ("inner", [], "inner: unexpected a list"),
        ("either", {"type": "Third", "number": 1}, "either: unknown kind of record, 'Third'"),
        ("either", {"type": ["Inner"]}, "either: unknown kind of record, ['Inner']"),
        ("either", None, "either: unexpected nothing"),
        ("numbers", [], "numbers: expected a mapping, found a list"),
        ("numbers", {"a": "1"}, "numbers.a: expected a whole number, found text"),
        ("seen", {}, "seen: expected a list, found a mapping"),
        ("unknown", 1, "unknown: unknown field"),
    ],
)
def test_wrong_data_is_refused_with_its_place(field, value, told):
    with pytest.raises(RecordError) as caught:
        from_json(Outer, {**to_json(GOOD), field: value})
    assert str(caught.value) == told


def test_a_missing_field_is_refused():
    data = to_json(GOOD)
    del data["name"]
    with pytest.raises(RecordError, match="name"):
        from_json(Outer, data)


def test_something_else_altogether():
    for data in (None, [], "x", 1):
        with pytest.raises(RecordError, match="the whole: expected a Outer"):
            from_json(Outer, data)


@patient
@given(lessons, st.randoms(use_true_random=False), json_values)
def test_damaged_data_is_a_record_error_or_a_record(lesson, chooser, value):
    data = to_json(lesson)
    place = data
    while True:
        inside = [
            key
            for key in (place if isinstance(place, dict) else range(len(place)))
            if isinstance(place[key], dict | list) and place[key]
        ]
        if not inside or chooser.random() < 0.3:
            break
        place = place[chooser.choice(inside)]
    keys = list(place) if isinstance(place, dict) else list(range(len(place)))
    place[chooser.choice(keys)] = value
    try:
        record = from_json(Lesson, data)
    except RecordError:
        return
    assert isinstance(record, Lesson)
