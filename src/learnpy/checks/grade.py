"""The verdict on a program: solved, not yet, or that it could not be checked.

It is made outside the process that ran the program, from what was seen there and from the key,
which was made without it.
"""

import ast
from collections.abc import Sequence
from dataclasses import dataclass

from learnpy.checks.compare import Tolerance, difference, same_text
from learnpy.checks.model import Check, CheckResult, CheckStatus, Mistake
from learnpy.checks.observation import AnswerKey, Examination, Observation
from learnpy.checks.sentences import sentence_for
from learnpy.checks.words import Words, fill, given_words, seen_words


@dataclass(frozen=True, slots=True)
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
        return _not_yet("There is no program yet. Write one, or go back to the starter.")
    if _is_same_program(answer, criteria.starter):
        return _not_yet(
            "This is still the starter. Change it, and press Check when you want to know more."
        )
    return None


def verdict(seen: Examination, key: AnswerKey, criteria: Criteria) -> CheckResult:
    """The verdict on a program that was examined.

    Args:
        seen: What was seen of it.
        key: What the exercise's own programs give.
        criteria: What the exercise is judged by.
    """
    if key.solution.ended != "whole" or _broken(key.solution.observations):
        return _could_not_check("This exercise cannot be checked here: its own solution fails.")
    broken = _broken(seen.observations)
    if broken:
        return _could_not_check(f"One of our checks failed, and not your program: {broken}.")
    if seen.ended not in ("whole", "time"):
        return _could_not_check(_ENDED[seen.ended])
    wrong = wrong_checks(seen, key.solution, criteria.checks)
    if not wrong:
        return CheckResult(CheckStatus.SOLVED, _solved(criteria.checks), "", "", "", "")
    first = next((i for i in wrong if not criteria.checks[i].hidden), wrong[0])
    matched = matched_mistakes(seen, key, criteria)
    mistake = matched[0] if len(matched) == 1 else None
    return _verdict_on(first, seen, key, criteria, mistake)


_ENDED = {
    "memory": "Your program needed more memory than a check may use, so it could not be checked.",
    "output": "Your program printed more than a check may print, so it could not be checked.",
    "files": "Your program wrote more than a check may write, so it could not be checked.",
    "died": "Python ended while your program ran, so it could not be checked. "
    "Something such as `os._exit` does that.",
}


def wrong_checks(seen: Examination, right: Examination, checks: Sequence[Check]) -> list[int]:
    """The places of the checks whose result is not that of the solution."""
    wrong: list[int] = []
    for place, (check, expected) in enumerate(zip(checks, right.observations, strict=True)):
        got = seen.observations[place] if place < len(seen.observations) else None
        if got is None or not _is_same(expected, got, check):
            wrong.append(place)
    return wrong


def matched_mistakes(seen: Examination, key: AnswerKey, criteria: Criteria) -> list[Mistake]:
    """The mistakes that do the same as the program in every check."""
    return [
        mistake
        for mistake in criteria.mistakes
        if mistake.name in key.mistakes
        and behaves_alike(seen, key.mistakes[mistake.name], criteria.checks)
    ]


def behaves_alike(one: Examination, other: Examination, checks: Sequence[Check]) -> bool:
    """Whether two programs gave the same in every check, and ended alike."""
    if one.ended != other.ended or len(one.observations) != len(other.observations):
        return False
    pairs = zip(checks, one.observations, other.observations, strict=False)
    return all(_is_same(left, right, check) for check, left, right in pairs)


def tolerance_of(check: Check) -> Tolerance:
    """How near a result has to be in a check."""
    return Tolerance(check.within, check.unordered)


def _is_same(expected: Observation, got: Observation, check: Check) -> bool:
    if expected.outcome != got.outcome or (expected.changed is None) != (got.changed is None):
        return False
    if expected.outcome == "error":
        return expected.error == got.error
    if expected.outcome == "missing":
        return expected.message == got.message
    if expected.outcome != "value":
        return True
    if check.kind == "output":
        return same_text(expected.value[1], got.value[1])
    return not difference(expected.value, got.value, tolerance_of(check))


def _broken(observations: Sequence[Observation]) -> str:
    return next((each.message for each in observations if each.outcome == "broken"), "")


def _verdict_on(
    place: int, seen: Examination, key: AnswerKey, criteria: Criteria, mistake: Mistake | None
) -> CheckResult:
    check, expected = criteria.checks[place], key.solution.observations[place]
    got = seen.observations[place] if place < len(seen.observations) else None
    words = {
        "given": given_words(check, criteria.cases),
        "got": seen_words(check, got) if got else Words("no end", is_code=False),
        "expected": seen_words(check, expected),
    }
    if mistake is not None:
        message = fill(mistake.message, words).strip()
    else:
        is_constant = _is_constant(place, seen, key, criteria)
        message = sentence_for(check, expected, got, words, is_constant=is_constant)
    return CheckResult(
        status=CheckStatus.NOT_YET,
        message=message,
        mistake=mistake.name if mistake else "",
        given=words["given"].text,
        got=words["got"].text,
        expected=words["expected"].text,
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
    first_is_right = _is_same(key.solution.observations[0], first, criteria.checks[0])
    return first_is_right and _is_same(first, got[0], check)


def _called(check: Check) -> str:
    return check.target.partition("(")[0]


def _solved(checks: Sequence[Check]) -> str:
    return "Solved. Your program does what was asked" + (
        f", in all {len(checks)} checks." if len(checks) > 1 else "."
    )


def _not_yet(message: str) -> CheckResult:
    return CheckResult(CheckStatus.NOT_YET, message, "", "", "", "")


def _could_not_check(message: str) -> CheckResult:
    return CheckResult(CheckStatus.COULD_NOT_CHECK, message, "", "", "", "")


def _statements(program: str) -> bool:
    """Whether there is anything but comments and blank lines."""
    lines = (line.strip() for line in program.splitlines())
    return any(line and not line.startswith("#") for line in lines)


def _is_same_program(one: str, other: str) -> bool:
    if one.split() == other.split():
        return True
    try:
        return ast.dump(ast.parse(one)) == ast.dump(ast.parse(other))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
