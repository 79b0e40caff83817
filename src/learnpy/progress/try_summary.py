"""What many tries come to: how often each exercise was tried, the mistakes met, and the weeks."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from learnpy.checks.status import CheckStatus
from learnpy.progress.activity import monday
from learnpy.progress.model import time_value
from learnpy.progress.tries import Try
from learnpy.record import record

Place = tuple[str, str]
"""A lesson's id and a step's."""


@record
class ExerciseTries:
    """How often one exercise was checked."""

    tries: int
    until_solved: int
    """The number of the first try that solved it; 0 when it is not solved."""
    last: str
    """When it was last checked."""


@record
class MistakeMet:
    """A listed mistake that the learner made, in one exercise."""

    lesson: str
    step: str
    mistake: str
    """Its name in the course."""
    times: int
    last: str
    solved_since: bool
    """Whether the exercise was solved after it."""


@record
class WeekTries:
    """The checked exercises of a week."""

    solved: int
    not_yet: int


@record
class TrySummary:
    """What the tries on this computer come to. Answers of quizzes are counted beside."""

    exercises: Mapping[Place, ExerciseTries]
    mistakes: tuple[MistakeMet, ...]
    """Most met first, of those met as often the latest."""
    weeks: Mapping[date, WeekTries]
    """By the Monday of the learner's own week; weeks without tries are not there."""
    tries: int
    """Checks of exercises."""
    solved: int
    """Checks that ended with solved."""
    answers: int
    """Questions answered, each time counted."""


NO_TRIES = TrySummary({}, (), {}, 0, 0, 0)
"""Nothing was tried yet."""


def summarise(tries: Sequence[Try]) -> TrySummary:
    """Sum up tries, which come oldest first. What could not be checked is left out."""
    counted = {CheckStatus.SOLVED, CheckStatus.NOT_YET}
    checks = [each for each in tries if not each.question and each.status in counted]
    exercises = _exercises(checks)
    return TrySummary(
        exercises=exercises,
        mistakes=_mistakes(checks),
        weeks=_weeks(checks),
        tries=len(checks),
        solved=sum(each.status is CheckStatus.SOLVED for each in checks),
        answers=sum(bool(each.question) for each in tries),
    )


def _exercises(checks: Iterable[Try]) -> Mapping[Place, ExerciseTries]:
    tries: Counter[Place] = Counter()
    solved: dict[Place, int] = {}
    last: dict[Place, str] = {}
    for each in checks:
        place = (each.lesson, each.step)
        tries[place] += 1
        last[place] = each.at
        if each.status is CheckStatus.SOLVED:
            solved.setdefault(place, tries[place])
    return {
        place: ExerciseTries(count, solved.get(place, 0), last[place])
        for place, count in tries.items()
    }


def _mistakes(checks: Iterable[Try]) -> tuple[MistakeMet, ...]:
    times: Counter[tuple[str, str, str]] = Counter()
    last: dict[tuple[str, str, str], str] = {}
    solved: dict[Place, str] = {}
    for each in checks:
        if each.status is CheckStatus.SOLVED:
            solved[each.lesson, each.step] = each.at
        elif each.mistake:
            key = (each.lesson, each.step, each.mistake)
            times[key] += 1
            last[key] = each.at
    found = [
        MistakeMet(*key, count, last[key], solved.get(key[:2], "") > last[key])
        for key, count in times.items()
    ]
    found.sort(key=lambda met: met.last, reverse=True)
    found.sort(key=lambda met: met.times, reverse=True)
    return tuple(found)


def _weeks(checks: Iterable[Try]) -> Mapping[date, WeekTries]:
    solved: Counter[date] = Counter()
    not_yet: Counter[date] = Counter()
    days: dict[str, date] = {}
    for each in checks:
        # Tries come close together, and a minute lies in one day wherever the learner is.
        minute = each.at[:16]
        if minute not in days:
            days[minute] = monday(time_value(each.at).astimezone().date())
        (solved if each.status is CheckStatus.SOLVED else not_yet)[days[minute]] += 1
    return {
        week: WeekTries(solved[week], not_yet[week])
        for week in sorted(solved.keys() | not_yet.keys())
    }
