"""Days, weeks and how regularly LearnPy was used."""

from datetime import date, timedelta

import pytest

from learnpy.progress.activity import Week, first_day, minutes_by_day, monday, regularity, weeks
from learnpy.progress.model import Progress

TODAY = date(2026, 11, 21)  # a Saturday


def test_a_week_begins_on_monday() -> None:
    assert monday(date(2026, 11, 16)) == monday(date(2026, 11, 22)) == date(2026, 11, 16)


def test_weeks_come_oldest_first_and_none_is_left_out() -> None:
    minutes = {date(2026, 11, 16): 10, date(2026, 11, 21): 5, date(2026, 11, 2): 40}
    assert weeks(minutes, TODAY, 3) == (
        Week(date(2026, 11, 2), 40, 1),
        Week(date(2026, 11, 9), 0, 0),
        Week(date(2026, 11, 16), 15, 2),
    )


def test_how_regularly() -> None:
    minutes = {TODAY - timedelta(days=back): 10 for back in (0, 6, 7, 27, 28)}
    known = regularity(minutes, TODAY)
    assert (known.days_of_7, known.days_of_28, known.days, known.minutes) == (2, 4, 5, 50)


def test_the_best_weeks_come_first_and_stay_when_others_are_empty() -> None:
    minutes = {date(2026, 1, 5): 60, date(2026, 2, 2): 90, date(2026, 3, 2): 10, TODAY: 0}
    best = regularity(minutes, TODAY).best
    assert [week.minutes for week in best] == [90, 60, 10]


def test_a_day_without_a_minute_was_not_active() -> None:
    known = regularity({TODAY: 0}, TODAY)
    assert (known.days, known.best) == (0, ())
    assert first_day({TODAY: 0}) is None
    assert first_day({TODAY: 1, TODAY - timedelta(days=3): 2}) == TODAY - timedelta(days=3)


@pytest.mark.parametrize(("seconds", "minutes"), [(0, 0), (20, 1), (89, 1), (91, 2), (3600, 60)])
def test_minutes_of_a_day_on_all_devices(seconds: int, minutes: int) -> None:
    progress = Progress(activity={"2026-11-21": {"here": seconds, "there": 0}})
    assert minutes_by_day(progress) == {TODAY: minutes}
