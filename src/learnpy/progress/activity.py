"""When LearnPy was used: days, weeks, and how regularly. Whole minutes, as the learner reads them.

Every number comes from the minutes of the days, so that what stands on one page adds up, and
agrees with what stands on another.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from learnpy.progress.model import Progress
from learnpy.record import record

Minutes = Mapping[date, int]
"""Minutes of use by the learner's own day; a day that is not there had none."""

_BEST = 3


@record
class Week:
    """One week, from Monday to Sunday."""

    start: date
    """Its Monday."""
    minutes: int
    days: int
    """On how many days LearnPy was used."""


@record
class Regularity:
    """How regularly LearnPy was used. It can only be read as good news."""

    days_of_7: int
    """Days with activity among the last 7, today included."""
    days_of_28: int
    best: tuple[Week, ...]
    """The weeks with the most minutes, best first."""
    days: int
    """Days with activity in all."""
    minutes: int
    """Minutes in all."""


def minutes_by_day(progress: Progress) -> Mapping[date, int]:
    """Minutes of use on each day, all devices together; at least 1 where there was any use."""
    seconds = {day: sum(devices.values()) for day, devices in progress.activity.items()}
    return {
        date.fromisoformat(day): max(1, round(count / 60)) if count else 0
        for day, count in seconds.items()
    }


def monday(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def weeks(minutes: Minutes, today: date, count: int) -> tuple[Week, ...]:
    """The last weeks, oldest first; the last one is that of today."""
    first = monday(today) - timedelta(weeks=count - 1)
    found = _by_week(minutes)
    starts = (first + timedelta(weeks=number) for number in range(count))
    return tuple(found.get(start, Week(start, 0, 0)) for start in starts)


def regularity(minutes: Minutes, today: date) -> Regularity:
    """How regularly LearnPy was used until today."""
    best = sorted(_by_week(minutes).values(), key=lambda week: (-week.minutes, week.start))
    return Regularity(
        days_of_7=_days_of_last(7, minutes, today),
        days_of_28=_days_of_last(28, minutes, today),
        best=tuple(best[:_BEST]),
        days=sum(1 for value in minutes.values() if value),
        minutes=sum(minutes.values()),
    )


def first_day(minutes: Minutes) -> date | None:
    """The first day with activity."""
    return min((day for day, value in minutes.items() if value), default=None)


def _days_of_last(count: int, minutes: Minutes, today: date) -> int:
    return sum(1 for back in range(count) if minutes.get(today - timedelta(days=back)))


def _by_week(minutes: Minutes) -> dict[date, Week]:
    days: dict[date, list[int]] = {}
    for day, value in minutes.items():
        if value:
            days.setdefault(monday(day), []).append(value)
    return {start: Week(start, sum(each), len(each)) for start, each in days.items()}
