"""What a learner is told whose program met a limit before it gave anything wrong."""

from collections.abc import Mapping

from learnpy.checks.model import Check
from learnpy.checks.opening import Opening
from learnpy.checks.words import Words
from learnpy.language import say, sayable
from learnpy.record import record


@record
class _Limit:
    """What it means that a program met a limit."""

    with_given: str
    alone: str
    """The same sentence without `{given}`."""
    question: str
    """What to look for."""


_LIMITS: Mapping[str, _Limit] = {
    "time": _Limit(
        sayable(
            "With {given}, your program did not come to its end in the time that a check has, so "
            "we stopped it and could not check it."
        ),
        sayable(
            "Your program did not come to its end in the time that a check has, so we stopped it "
            "and could not check it."
        ),
        sayable(
            "Is there a loop that never gets to stop? Look at what has to change in each round. "
            "Where there is none, press Check again: the computer may have been busy."
        ),
    ),
    "memory": _Limit(
        sayable(
            "With {given}, your program needed more memory than a check may use, so it could not "
            "be checked."
        ),
        sayable(
            "Your program needed more memory than a check may use, so it could not be checked."
        ),
        sayable("Is there a list or a text that grows in every round of a loop?"),
    ),
    "output": _Limit(
        sayable(
            "With {given}, your program printed more than a check may print, so it could not be "
            "checked."
        ),
        sayable("Your program printed more than a check may print, so it could not be checked."),
        sayable("Is there a `print` in a loop that never gets to stop?"),
    ),
    "files": _Limit(
        sayable(
            "With {given}, your program wrote more to a file than a check may write, so it could "
            "not be checked."
        ),
        sayable(
            "Your program wrote more to a file than a check may write, so it could not be checked."
        ),
        sayable("Is there a loop that writes and never gets to stop?"),
    ),
    "processes": _Limit(
        sayable(
            "With {given}, your program started more processes than a check may, so it could not "
            "be checked."
        ),
        sayable(
            "Your program started more processes than a check may, so it could not be checked."
        ),
        sayable("Is there a loop that starts one in every round?"),
    ),
    "died": _Limit(
        sayable(
            "With {given}, your program left no result that we can read, so it could not be "
            "checked."
        ),
        sayable("Your program left no result that we can read, so it could not be checked."),
        sayable("Python may have come to its end early, as `os._exit` makes it."),
    ),
}


def could_not_sentence(reached: str, check: Check, given: Words) -> str:
    """What to tell a learner whose program met a limit before it gave anything wrong.

    Args:
        reached: Which limit, or `died`.
        check: The check it was met in.
        given: What the program was given, in words.
    """
    opening = Opening.of(check, given)
    limit = _LIMITS.get(reached)
    if limit is None:
        return opening.say(
            sayable(
                "With {given}, your program met a limit of the check, so it could not be checked."
            ),
            sayable("Your program met a limit of the check, so it could not be checked."),
        )
    return f"{opening.say(limit.with_given, limit.alone)} {say(limit.question)}"
