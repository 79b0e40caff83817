"""What is learnt of a call beside its result."""

import pytest

from learnpy.checks.measure import first_change, memory_of, properties_held
from learnpy.checks.plain import plain


def test_memory_is_what_was_held_at_one_time():
    assert 1_000_000 <= memory_of(lambda: len(bytearray(1_000_000))) < 1_100_000
    assert memory_of(lambda: bytearray(1_000_000)) >= 1_000_000


def test_a_call_that_needs_nothing_is_measured_all_the_same():
    assert memory_of(lambda: None) >= 1


def test_what_a_call_raises_comes_through_and_the_next_is_measured_afresh():
    with pytest.raises(ZeroDivisionError):
        memory_of(lambda: 1 / 0)
    assert memory_of(lambda: None) < 10_000


def test_properties_see_values_and_not_what_the_program_calls_them():
    held = properties_held(
        [
            "result == [1, 2]",
            "sorted(given[0]) == result",
            "len(given) > 1",
            "result.x",
            "math.inf",
        ],
        plain([1, 2]),
        [plain((2, 1))],
    )
    assert held == (True, True, False, False, True)


def test_the_first_change_is_named_by_its_place_or_name():
    before, after = plain([[1], [2]]), plain([[1], [3]])
    names = plain({"size": 4}), plain({"size": 5})
    assert first_change((before, names[0]), (after, names[1])) == [
        "argument 2", plain([2]), plain([3]),
    ]  # fmt: skip
    assert first_change((before, names[0]), (before, names[1])) == ["size", plain(4), plain(5)]
    assert first_change((before, names[0]), (before, names[0])) is None
