"""The verdict on a program: solved, not yet, or that it could not be checked.

It is made outside the process that ran the program, from what was seen there and from the key,
which was made without it.

What a limit ended could not be checked: whether a program would have come to its end, nobody can
know. Only what was seen before that to be wrong is "not yet", and a program that does the same as a
listed mistake.
"""

import dataclasses
import re
from collections.abc import Sequence

from learnpy.checks.asked_functions import asked_functions, misnamed_function
from learnpy.checks.at_limits import could_not_sentence
from learnpy.checks.marks import marks
from learnpy.checks.model import Check, CheckResult, CheckStatus, Mistake
from learnpy.checks.observation import AnswerKey, Examination, Observation
from learnpy.checks.rightness import (
    behaves_alike,
    gives_right,
    gives_same,
    is_about_reading,
    is_about_writing,
    is_right,
    over,
    wrong_checks,
)
from learnpy.checks.same_error import fails_alike
from learnpy.checks.same_program import is_same_program
from learnpy.checks.sentences import sentence_for
from learnpy.checks.words import Words, expected_words, fill, given_words, got_words
from learnpy.language import say, say_count
from learnpy.record import record

_STATEMENT = re.compile(r"\w\(|\s[-+*/]?=\s|^#\s*(def|class|import|from|return|if|for|while)\b")


@record
class Criteria:
    """What an exercise is judged by."""

    starter: str
    checks: tuple[Check, ...]
    cases: str
    """The text of its `checks.py`, or empty."""
    mistakes: tuple[Mistake, ...]


def before_running(answer: str, criteria: Criteria) -> CheckResult | None:
    """The verdict where there is nothing to run yet: an empty answer, or the untouched starter."""
    if not _statements(answer):
        if _is_commented_out(answer, criteria.starter):
            return _not_yet(
                say("Every line begins with `#`, so Python skips them all. Take the `#` away.")
            )
        return _not_yet(say("There is no program yet. Write one, or go back to the starter."))
    if is_same_program(answer, criteria.starter):
        return _not_yet(
            say("This is still the starter. Change it, and press Check when you want to know more.")
        )
    others = [criteria.starter, *(mistake.program for mistake in criteria.mistakes)]
    misnamed = misnamed_function(answer, asked_functions(criteria.checks, criteria.cases), others)
    return _not_yet(misnamed) if misnamed else None


def verdict(seen: Examination, key: AnswerKey, criteria: Criteria) -> CheckResult:
    """The verdict on a program that was examined.

    Args:
        seen: What was seen of it.
        key: What the exercise's own programs give.
        criteria: What the exercise is judged by.
    """
    if key.solution.ended != "whole" or _broken(key.solution.observations):
        return _could_not_check(
            say("This exercise cannot be checked here: its own solution fails.")
        )
    if len(key.solution.observations) != len(criteria.checks):
        return _could_not_check(say("This exercise cannot be checked here: its checks are newer."))
    broken = _broken(seen.observations)
    if broken:
        return _could_not_check(
            say("One of our checks failed, and not your program: {reason}.", reason=broken)
        )
    wrong = wrong_checks(seen, key.solution, criteria.checks)
    if not wrong:
        return CheckResult(CheckStatus.SOLVED, _solved(criteria.checks))
    matched = matched_mistakes(seen, key, criteria)
    mistake = matched[0] if len(matched) == 1 else None
    judged = [place for place in wrong if _was_seen(place, seen, key)]
    if mistake is None and not judged:
        return _at_a_limit(wrong[0], seen, criteria)
    first = min(judged or wrong, key=lambda place: _rank(place, seen, key, criteria.checks))
    return _verdict_on(first, seen, key, criteria, mistake)


def matched_mistakes(seen: Examination, key: AnswerKey, criteria: Criteria) -> list[Mistake]:
    """The mistakes that do the same as the program in every check."""
    return [
        mistake
        for mistake in criteria.mistakes
        if mistake.name in key.mistakes
        and behaves_alike(seen, key.mistakes[mistake.name], criteria.checks, key.solution)
        and fails_alike(
            seen, key.mistakes[mistake.name], mistake.program, key.solution, criteria.checks
        )
    ]


def _was_seen(place: int, seen: Examination, key: AnswerKey) -> bool:
    """Whether a check came to a result of the program's own, and not to a limit."""
    if place >= len(seen.observations):
        return False
    is_limit = seen.observations[place].error == "MemoryError"
    return not is_limit or key.solution.observations[place].error == "MemoryError"


def _at_a_limit(place: int, seen: Examination, criteria: Criteria) -> CheckResult:
    reached = seen.ended
    if place < len(seen.observations):  # the program met the limit as an exception
        reached = "memory"
    given = given_words(criteria.checks[place], criteria.cases)
    result = _could_not_check(could_not_sentence(reached, criteria.checks[place], given))
    return dataclasses.replace(result, given=given.text)


def _rank(
    place: int, seen: Examination, key: AnswerKey, checks: Sequence[Check]
) -> tuple[int, bool, int]:
    """Which check is told first: results before costs, and how it is written last of all."""
    check, expected = checks[place], key.solution.observations[place]
    if is_about_writing(check):
        return (2, check.hidden, place)
    got = seen.observations[place] if place < len(seen.observations) else None
    is_dear = got is not None and gives_right(expected, got, check)
    return (int(is_dear), check.hidden, place)


def _broken(observations: Sequence[Observation]) -> str:
    return next((each.message for each in observations if each.outcome == "broken"), "")


def _verdict_on(
    place: int, seen: Examination, key: AnswerKey, criteria: Criteria, mistake: Mistake | None
) -> CheckResult:
    check, expected = criteria.checks[place], key.solution.observations[place]
    got = seen.observations[place] if place < len(seen.observations) else None
    cost = over(expected, got, check) if got and gives_right(expected, got, check) else ""
    words = {
        "given": given_words(check, criteria.cases),
        "got": got_words(check, got, cost) if got else Words(say("no end"), is_code=False),
        "expected": expected_words(check, expected, got, cost),
    }
    if mistake is not None:
        message = fill(mistake.message, words).strip()
    else:
        message = sentence_for(
            check,
            expected,
            got,
            words,
            is_constant=_is_constant(place, seen, key, criteria),
            cheaper=_cheaper(place, seen, criteria.checks) if cost == "steps" else "",
        )
    if got is not None and is_about_reading(got):
        return dataclasses.replace(_not_yet(message), mistake=mistake.name if mistake else "")
    are_values = got is not None and got.outcome == expected.outcome == "value"
    are_values = are_values and words["got"].is_code and words["expected"].is_code
    got_marks, expected_marks = (
        marks(words["got"].text, words["expected"].text) if are_values else ((), ())
    )
    return CheckResult(
        status=CheckStatus.NOT_YET,
        message=message,
        mistake=mistake.name if mistake else "",
        given="" if got is not None and got.at_start else words["given"].text,
        got=words["got"].text,
        expected=words["expected"].text,
        got_marks=got_marks,
        expected_marks=expected_marks,
    )


def _is_constant(place: int, seen: Examination, key: AnswerKey, criteria: Criteria) -> bool:
    """Whether the program gives one right result, and then gives it again where another is."""
    check = criteria.checks[place]
    if place == 0 or check.kind not in ("call", "output"):
        return False
    first, got = seen.observations[0], seen.observations[place : place + 1]
    if first.outcome != "value" or not got or criteria.checks[0].kind != check.kind:
        return False
    if check.kind == "call" and _called(check) != _called(criteria.checks[0]):
        return False
    first_is_right = is_right(key.solution.observations[0], first, criteria.checks[0])
    return first_is_right and gives_same(first, got[0], check)


def _cheaper(place: int, seen: Examination, checks: Sequence[Check]) -> str:
    """Another call of the same function that took fewer steps, to show how they grow; or empty."""
    called, steps = _called(checks[place]), seen.observations[place].steps
    for check, each in zip(checks, seen.observations, strict=False):
        if check.kind == "call" and _called(check) == called and 0 < each.steps < steps:
            return say(
                "With `{call}` it took {steps}.",
                call=check.show or check.target,
                steps=f"{each.steps:,}",
            )
    return ""


def _called(check: Check) -> str:
    return check.target.partition("(")[0]


def _solved(checks: Sequence[Check]) -> str:
    if len(checks) <= 1:
        return say("Your program does what was asked.")
    return say_count(
        len(checks),
        "Your program does what was asked.",
        "Your program does what was asked, in all {count} checks.",
    )


def _not_yet(message: str) -> CheckResult:
    return CheckResult(CheckStatus.NOT_YET, message)


def _could_not_check(message: str) -> CheckResult:
    return CheckResult(CheckStatus.COULD_NOT_CHECK, message)


def _statements(program: str) -> bool:
    """Whether there is anything but comments and blank lines."""
    lines = (line.strip() for line in program.splitlines())
    return any(line and not line.startswith("#") for line in lines)


def _is_commented_out(answer: str, starter: str) -> bool:
    """Whether comments look like statements, and are not the starter's own."""
    known = {line.strip() for line in starter.splitlines()}
    lines = (line.strip() for line in answer.splitlines())
    return any(_STATEMENT.search(line) for line in lines if line not in known)
