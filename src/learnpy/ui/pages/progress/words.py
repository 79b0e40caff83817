"""Numbers, days and times in words, as the progress page says them."""

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from learnpy.progress.holdings import Holdings
from learnpy.progress.model import time_value

_HOUR = 60
translate = QCoreApplication.translate

_LONG = QLocale.FormatType.LongFormat


def duration(minutes: int) -> str:
    """A time of use: `1 minute`, `50 minutes`, `3 hours 5 minutes`."""
    hours, rest = divmod(minutes, _HOUR)
    if not hours:
        return in_minutes(rest)
    text = translate("ProgressWords", "{count} hours", "", hours).format(count=hours)
    if hours == 1:
        text = translate("ProgressWords", "1 hour")
    return f"{text} {in_minutes(rest)}" if rest else text


def short_duration(minutes: int) -> str:
    """A time of use as a figure: `50 min`, `3:05 h`."""
    if minutes < _HOUR:
        return translate("ProgressWords", "{count} min").format(count=minutes)
    text = translate("ProgressWords", "{hours}:{minutes} h")
    return text.format(hours=minutes // _HOUR, minutes=f"{minutes % _HOUR:02d}")


def in_minutes(count: int) -> str:
    """`1 minute`, `50 minutes`."""
    if count == 1:
        return translate("ProgressWords", "1 minute")
    return translate("ProgressWords", "{count} minutes", "", count).format(count=count)


def in_days(count: int) -> str:
    """`1 day`, `5 days`."""
    if count == 1:
        return translate("ProgressWords", "1 day")
    return translate("ProgressWords", "{count} days", "", count).format(count=count)


def in_times(count: int) -> str:
    """`once`, `twice`, `5 times`."""
    if count == 1:
        return translate("ProgressWords", "once")
    if count == 2:  # noqa: PLR2004
        return translate("ProgressWords", "twice")
    return translate("ProgressWords", "{count} times", "", count).format(count=count)


def in_tries(count: int) -> str:
    """`1 try`, `5 tries`."""
    if count == 1:
        return translate("ProgressWords", "1 try")
    return translate("ProgressWords", "{count} tries", "", count).format(count=count)


def of_lessons_done(count: int) -> str:
    """What stands by the number of lessons done, of so many."""
    if count == 1:
        return translate("ProgressWords", "of 1 lesson done")
    return translate("ProgressWords", "of {count} lessons done", "", count).format(count=count)


def exercises_solved(count: int) -> str:
    """What stands by the number of exercises solved."""
    if count == 1:
        return translate("ProgressWords", "exercise solved")
    return translate("ProgressWords", "exercises solved", "", count)


def quizzes_passed(count: int) -> str:
    """What stands by the number of quizzes passed."""
    if count == 1:
        return translate("ProgressWords", "quiz passed")
    return translate("ProgressWords", "quizzes passed", "", count)


def days_with_activity(count: int) -> str:
    """What stands by the number of days with activity."""
    if count == 1:
        return translate("ProgressWords", "day with activity")
    return translate("ProgressWords", "days with activity", "", count)


def ago(at: str, today: date) -> str:
    """When something was: `today`, `yesterday`, `3 days ago`, or the day itself."""
    day = time_value(at).astimezone().date()
    days = (today - day).days
    if days <= 0:
        return translate("ProgressWords", "today")
    if days == 1:
        return translate("ProgressWords", "yesterday")
    if days < 14:  # noqa: PLR2004
        text = translate("ProgressWords", "{count} days ago", "", days)
        return text.format(count=days)
    return translate("ProgressWords", "on {day}").format(day=day_name(day))


def day_name(day: date) -> str:
    """A day without its weekday: `4 August 2026`."""
    pattern = translate("ProgressWords", "d MMMM yyyy")
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def short_day_name(day: date) -> str:
    """A day in little room: `4 Aug 2026`."""
    pattern = translate("ProgressWords", "d MMM yyyy")
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def long_day_name(day: date) -> str:
    """A day with its weekday."""
    return QLocale().toString(QDate(day.year, day.month, day.day), _LONG)


def moment_names(times: Sequence[datetime]) -> list[str]:
    """Times by the learner's own clock, to the minute: `4 August 2026, 09:05`.

    Those that are in the same minute have their seconds too.
    """
    local = [each.astimezone() for each in times]
    minutes = [f"{day_name(each.date())}, {each:%H:%M}" for each in local]
    return [
        name if minutes.count(name) == 1 else f"{name}:{each:%S}"
        for name, each in zip(minutes, local, strict=True)
    ]


def week_name(monday: date) -> str:
    """A week by its Monday."""
    text = translate("ProgressWords", "Week of {day}")
    return text.format(day=day_name(monday))


def size_name(size: int) -> str:
    """The size of a file."""
    return QLocale().formattedDataSize(size, 0)


def holdings_words(held: Holdings, most: int | None = None) -> str:
    """What a record holds, most important first; empty where that is nothing.

    Args:
        held: The record.
        most: So many things are told; None for all.
    """
    parts = (
        (held.lessons, translate("ProgressWords", "1 lesson opened"),
         translate("ProgressWords", "{count} lessons opened", "", held.lessons)),
        (held.exercises, translate("ProgressWords", "1 exercise solved"),
         translate("ProgressWords", "{count} exercises solved", "", held.exercises)),
        (held.quizzes, translate("ProgressWords", "1 quiz passed"),
         translate("ProgressWords", "{count} quizzes passed", "", held.quizzes)),
        (held.programs, translate("ProgressWords", "1 program run"),
         translate("ProgressWords", "{count} programs run", "", held.programs)),
        (held.questions, translate("ProgressWords", "1 question answered"),
         translate("ProgressWords", "{count} questions answered", "", held.questions)),
        (held.days, translate("ProgressWords", "1 day with LearnPy"),
         translate("ProgressWords", "{count} days with LearnPy", "", held.days)),
    )  # fmt: skip
    told = [one if count == 1 else many.format(count=count) for count, one, many in parts if count]
    if held.minutes:
        told.append(duration(held.minutes))
    return ", ".join(told[:most])
