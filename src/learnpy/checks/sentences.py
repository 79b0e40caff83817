"""The sentence for a wrong result that no listed mistake explains: what we saw, what to try."""

from collections.abc import Mapping

from learnpy.checks.causes import cause_of_kind, cause_of_number, cause_of_row, cause_of_text
from learnpy.checks.compare import Tolerance, difference
from learnpy.checks.ended_early import ended_itself, endless, failed
from learnpy.checks.kinds import NUMBERS
from learnpy.checks.model import Check
from learnpy.checks.no_result import returned_nothing
from learnpy.checks.observation import Observation
from learnpy.checks.opening import Opening, Telling
from learnpy.checks.program_sentences import about_program
from learnpy.checks.rightness import gives_right, over
from learnpy.checks.shown import code_span, shown
from learnpy.checks.text_difference import text_difference
from learnpy.checks.words import Words
from learnpy.language import say, sayable


def sentence_for(
    check: Check,
    expected: Observation,
    got: Observation | None,
    words: Mapping[str, Words],
    *,
    is_constant: bool,
    cheaper: str = "",
) -> str:
    """What to tell a learner about a check that went wrong.

    Args:
        check: The check.
        expected: What the solution gave.
        got: What the learner's program gave; None where it never came to that.
        words: "given", "got" and "expected" in words.
        is_constant: Whether the result is the same as for the first check, which was right.
        cheaper: A sentence on a call that took fewer steps, where it took too many.
    """
    of_program = about_program(check, got) if got is not None else ""
    if of_program:
        return of_program
    pieces = {name: each.markdown for name, each in words.items()}
    if got is not None and gives_right(expected, got, check):
        return _too_dear(check, expected, got, words, cheaper)
    opening = Opening() if got is not None and got.at_start else Opening.of(check, words["given"])
    return _wrong(check, expected, got, Telling(opening, pieces), is_constant=is_constant)


def _too_dear(
    check: Check, expected: Observation, got: Observation, words: Mapping[str, Words], cheaper: str
) -> str:
    """The result is right, and took too much."""
    took = Opening.of(check, words["given"]).say(
        sayable("With {given}, the result is right, and it took {amount}."),
        sayable("The result is right, and it took {amount}."),
        amount=words["got"].text,
    )
    wanted = say("We expected {expected}.", expected=words["expected"].text)
    if over(expected, got, check) == "memory":
        return _joined(
            took, wanted, say("Does it keep everything, where it needs only a part at a time?")
        )
    again = say("Where is the same work done again in every round?")
    return _joined(took, wanted, cheaper, again)


def _joined(*sentences: str) -> str:
    return " ".join(filter(None, sentences))


def _wrong(
    check: Check,
    expected: Observation,
    got: Observation | None,
    telling: Telling,
    *,
    is_constant: bool,
) -> str:
    if got is None:
        return endless(telling)
    if got.outcome == "exit":
        return ended_itself(telling)
    if got.outcome == "error":
        return failed(got, telling)
    if expected.outcome == "error":
        return _raised_nothing(expected, telling)
    if is_constant:
        return _constant(telling)
    if check.kind == "output":
        return _wrong_output(expected, got, telling)
    return _wrong_value(check, expected, got, telling)


def _raised_nothing(expected: Observation, telling: Telling) -> str:
    should = telling.opening.say(
        sayable("With {given}, your program should raise an error of the kind `{kind}`."),
        sayable("Your program should raise an error of the kind `{kind}`."),
        kind=expected.error,
    )
    return f"{should} {say('It gave {got}.', got=telling.got)}"


def _constant(telling: Telling) -> str:
    again = telling.opening.say(
        sayable("With {given}, {got} came again, and we expected {expected}."),
        sayable("{got} came again, and we expected {expected}."),
        got=telling.got,
        expected=telling.expected,
    )
    question = say(
        "The first result is right. The others have to follow what is given: is a value fixed "
        "that should be worked out?"
    )
    return f"{again} {question}"


def _wrong_output(expected: Observation, got: Observation, telling: Telling) -> str:
    right, printed = expected.value[1], got.value[1]
    differs = text_difference(right, printed) or cause_of_text(right, printed)
    text = telling.opening.say(
        sayable("With {given}, you printed {got}, and we expected {expected}."),
        sayable("You printed {got}, and we expected {expected}."),
        got=telling.got,
        expected=telling.expected,
    )
    return _joined(text, differs)


def _wrong_value(check: Check, expected: Observation, got: Observation, telling: Telling) -> str:
    if got.value == ["none"] and expected.value != ["none"]:
        return _nothing(check, got, telling)
    if check.properties and got.changed is None:
        return _without_property(telling)
    differs = difference(expected.value, got.value, Tolerance(check.within, check.unordered))
    if not differs:
        return _changed(got, telling.opening)
    if check.kind == "case" and got.value[0] == "text" != expected.value[0]:
        return _words_of_case(got, telling)
    text = _expected_and_got(check, telling)
    if not _adds_something(expected.value[0], got.value[0]):
        return _joined(text, cause_of_number(expected.value, got.value))
    cause = cause_of_kind(expected.value, got.value)
    if expected.value[0] == got.value[0] in ("list", "tuple"):
        rows = expected.value[1], got.value[1]
        if len(rows[0]) == len(rows[1]) == 1:
            return text
        differs = cause_of_row(*rows) or differs
    return _joined(text, differs, cause)


def _nothing(check: Check, got: Observation, telling: Telling) -> str:
    if check.kind != "variable":
        return returned_nothing(got, telling)
    question = say(
        "Does its line call something that gives nothing back, as `print` and `.sort()` do?"
    )
    return f"{_expected_and_got(check, telling)} {question}"


def _without_property(telling: Telling) -> str:
    wanted = telling.opening.say(
        sayable("With {given}, we expected this to be true of the result: {expected}."),
        sayable("We expected this to be true of the result: {expected}."),
        expected=telling.expected,
    )
    return f"{wanted} {say('We got {got}.', got=telling.got)}"


def _words_of_case(got: Observation, telling: Telling) -> str:
    """The author's own words for what a case cannot turn into a result."""
    wanted = telling.opening.say_alone(
        sayable("We expected {expected}."), expected=telling.expected
    )
    return f"{wanted} {say('What came back is {words}.', words=got.value[1].rstrip('.'))}"


def _expected_and_got(check: Check, telling: Telling) -> str:
    if check.kind == "variable":
        return say(
            "We expected {name} to be {expected}, and it is {got}.",
            name=code_span(check.target),
            expected=telling.expected,
            got=telling.got,
        )
    return telling.opening.say(
        sayable("With {given}, we expected {expected} and got {got}."),
        sayable("We expected {expected} and got {got}."),
        expected=telling.expected,
        got=telling.got,
    )


def _adds_something(expected_tag: str, got_tag: str) -> bool:
    """Whether what differs is more than the two values that have been named."""
    if expected_tag in NUMBERS and got_tag in NUMBERS:
        return False
    return expected_tag != got_tag or expected_tag not in ("text", "bool", "none")


def _changed(got: Observation, opening: Opening) -> str:
    if not got.changed:
        return opening.say(
            sayable("With {given}, the result is not the one we expected."),
            sayable("The result is not the one we expected."),
        )
    name, before, after = got.changed
    is_right = opening.say(
        sayable("With {given}, the result is right."), sayable("The result is right.")
    )
    changed = say(
        "But your function changed the value that it was given as `{name}`: it was {before} and is "
        "now {after}.",
        name=name,
        before=code_span(shown(before)),
        after=code_span(shown(after)),
    )
    return f"{is_right} {changed} {say('Work on a copy, or build a new value.')}"
