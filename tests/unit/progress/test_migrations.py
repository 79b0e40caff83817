"""The chain that brings an older file to this version."""

import json

import pytest

from learnpy.progress.document import read_document
from learnpy.progress.errors import DamagedError, NewerVersionError
from learnpy.progress.migrations import MIGRATIONS, VERSION, migrate


def _lesson_to_lessons(document: dict) -> dict:
    return {**document, "lessons": {document["lesson"]: {}}}


def _drop_lesson(document: dict) -> dict:
    return {key: value for key, value in document.items() if key != "lesson"}


CHAIN = {1: _lesson_to_lessons, 2: _drop_lesson}


def test_each_step_is_done_in_order() -> None:
    old = {"version": 1, "lesson": "hello"}
    assert migrate(old, CHAIN, 3) == {"version": 3, "lessons": {"hello": {}}}
    assert old == {"version": 1, "lesson": "hello"}


def test_a_file_in_the_middle_of_the_chain_starts_there() -> None:
    assert migrate({"version": 2, "lesson": "x", "lessons": {}}, CHAIN, 3) == {
        "version": 3,
        "lessons": {},
    }


def test_a_file_of_this_version_is_given_back() -> None:
    document = {"version": 3}
    assert migrate(document, CHAIN, 3) is document


def test_a_newer_file_is_refused() -> None:
    with pytest.raises(NewerVersionError, match="has format version 4, and this LearnPy"):
        migrate({"version": 4}, CHAIN, 3)


def test_a_version_that_never_was_is_damaged() -> None:
    with pytest.raises(DamagedError, match="never was a format version 0"):
        migrate({"version": 0}, CHAIN, 3)


def test_a_file_that_is_not_what_its_version_was_is_damaged() -> None:
    with pytest.raises(DamagedError, match="not what format version 1 was"):
        migrate({"version": 1}, CHAIN, 3)


def test_every_older_version_has_a_way_to_this_one() -> None:
    assert sorted(MIGRATIONS) == list(range(1, VERSION))


EARLY, LATE = "2026-11-21T09:00:00.000000Z", "2026-11-21T10:00:00.000000Z"


@pytest.mark.parametrize(
    ("step", "earned"),
    [
        ({"solved": EARLY}, EARLY),
        ({"solved": EARLY, "solution_seen": LATE}, EARLY),
        ({"solved": LATE, "solution_seen": EARLY}, None),
        ({"solution_seen": EARLY}, None),
        ({"reached": EARLY}, None),
    ],
)
def test_version_1_tells_what_was_solved_without_the_solution(step: dict, earned: str) -> None:
    old = {
        "format": "learnpy-progress",
        "version": 1,
        "saved": LATE,
        "progress": {"lessons": {"bare": {"opened": EARLY}, "hello": {"steps": {"one": step}}}},
    }
    document = read_document(json.dumps(old).encode())
    assert document.origin == "older version"
    found = document.progress.lessons["hello"].steps["one"]
    assert found.earned == earned
    assert found.solved == step.get("solved")
    assert found.solution_last_seen == step.get("solution_seen")
    assert document.progress.lessons["bare"].opened == EARLY
