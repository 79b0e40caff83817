"""The chain that brings an older file to this version."""

import pytest

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
