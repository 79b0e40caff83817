"""The sentence for a wrong result that no listed mistake explains: what we saw, what to try."""

import re
from collections.abc import Mapping

from learnpy.checks.causes import (
    cause_of_error,
    cause_of_kind,
    cause_of_number,
    cause_of_row,
    cause_of_text,
    explanation_of,
    is_about_arguments,
)
from learnpy.checks.compare import Tolerance, difference
from learnpy.checks.model import Check
from learnpy.checks.observation import Observation
from learnpy.checks.program_sentences import about_program
from learnpy.checks.rightness import gives_right, over
from learnpy.checks.shown import code_span, shown
from learnpy.checks.text_difference import text_difference
from learnpy.checks.words import Words

_ENDLESS = (
    "your program did not come to its end in time, so we stopped it. "
    "Is there a loop that never gets to stop? Look at what has to change in each round."
)
_LIMITS = {
    "time": "did not come to its end in the time that a check has, so we stopped it and could not "
    "check it. Is there a loop that never gets to stop? Look at what has to change in each round. "
    "Where there is none, press Check again: the computer may have been busy.",
    "memory": "needed more memory than a check may use, so it could not be checked. "
    "Is there a list or a text that grows in every round of a loop?",
    "output": "printed more than a check may print, so it could not be checked. "
    "Is there a `print` in a loop that never gets to stop?",
    "files": "wrote more to a file than a check may write, so it could not be checked. "
    "Is there a loop that writes and never gets to stop?",
    "processes": "started more processes than a check may, so it could not be checked. "
    "Is there a loop that starts one in every round?",
    "died": "left no result that we can read, so it could not be checked. "
    "Python may have come to its end early, as `os._exit` makes it.",
}
_EXIT = (
    "your program ended itself before it gave a result. "
    "Take out the `exit()`, and let it run to its last line."
)
_NOTHING = (
    "your {function} gave back nothing, which in Python is `None`. We expected "
    "{expected}. Does every way through the function end with a `return`?"
)
_NAMES_NOTHING = (
    "Does its line call something that gives nothing back, as `print` and `.sort()` do?"
)
_CONSTANT = (
    "{got} came again, and we expected {expected}. The first result is right. The "
    "others have to follow what is given: is a value fixed that should be worked out?"
)
_QUESTION = re.compile(r"(whether|how|what|which|where|when|who|why)\b", re.IGNORECASE)
_NUMBERS = ("int", "float", "complex")


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
    clause = _clause(check, expected, got, pieces, is_constant=is_constant)
    if got is not None and got.at_start:
        return clause[:1].upper() + clause[1:]
    return _begin(check, words["given"], clause)


def could_not_sentence(reached: str, check: Check, given: Words) -> str:
    """What to tell a learner whose program met a limit before it gave anything wrong.

    Args:
        reached: Which limit, or `died`.
        check: The check it was met in.
        given: What the program was given, in words.
    """
    text = _LIMITS.get(reached, "met a limit of the check, so it could not be checked.")
    return _begin(check, given, f"your program {text}")


def _too_dear(
    check: Check, expected: Observation, got: Observation, words: Mapping[str, Words], cheaper: str
) -> str:
    """The result is right, and took too much."""
    took = f"took {words['got'].text}. We expected {words['expected'].text}"
    begin = _begin(check, words["given"], f"the result is right, and it {took}.")
    if over(expected, got, check) == "memory":
        return f"{begin} Does it keep everything, where it needs only a part at a time?"
    return " ".join(
        filter(None, (begin, cheaper, "Where is the same work done again in every round?"))
    )


def _begin(check: Check, given: Words, clause: str) -> str:
    """A clause made a sentence that says first what was given; a program alone is given nothing."""
    is_given = bool(check.replaced) or check.kind in ("call", "case")
    if is_given and (given.is_code or not (check.show or check.kind == "case")):
        return f"With {given.markdown}, {clause}"
    sentence = clause[:1].upper() + clause[1:]
    if not is_given:
        return sentence
    tried = given.text if given.text.endswith((".", "?")) else f"{given.text}."
    if _QUESTION.match(tried) and tried.endswith("."):
        return f"We looked at {tried[:1].lower()}{tried[1:]} {sentence}"
    return f"We tried this: {tried} {sentence}"


def _clause(
    check: Check,
    expected: Observation,
    got: Observation | None,
    pieces: Mapping[str, str],
    *,
    is_constant: bool,
) -> str:
    if got is None:
        return _ENDLESS
    if got.outcome == "exit":
        return _EXIT
    if got.outcome == "error":
        return _error(got, pieces)
    if expected.outcome == "error":
        return (
            f"your program should raise an error of the kind `{expected.error}`. "
            f"It gave {pieces['got']}."
        )
    if is_constant:
        return _CONSTANT.format_map(pieces)
    if check.kind == "output":
        return _wrong_output(expected, got, pieces)
    return _wrong_value(check, expected, got, pieces)


def _error(got: Observation, pieces: Mapping[str, str]) -> str:
    told = code_span(f"{got.error}: {got.message}" if got.message else got.error)
    if got.line:
        if explained := explanation_of(got):
            kind = code_span(got.error)
            return f"your program stopped in line {got.line} with this error: {kind}. {explained}"
        return f"your program stopped in line {got.line}: {told}. {cause_of_error(got)}".rstrip()
    if got.gave_nothing:
        return _returned_nothing(got, pieces)
    if is_about_arguments(got):
        return (
            f"your function does not take what it is given: {told}. Compare what stands in the "
            "brackets after its name in the `def` line with the task."
        )
    return (
        f"we could not go on with what your program gave: {told}. We expected {pieces['expected']}."
    )


def _wrong_output(expected: Observation, got: Observation, pieces: Mapping[str, str]) -> str:
    right, printed = expected.value[1], got.value[1]
    differs = text_difference(right, printed) or cause_of_text(right, printed)
    text = "you printed {got}, and we expected {expected}.".format_map(pieces)
    return f"{text} {differs}".strip()


def _wrong_value(
    check: Check, expected: Observation, got: Observation, pieces: Mapping[str, str]
) -> str:
    text = _expected_and_got(check, pieces)
    if got.value == ["none"] and expected.value != ["none"]:
        is_variable = check.kind == "variable"
        return f"{text} {_NAMES_NOTHING}" if is_variable else _returned_nothing(got, pieces)
    if check.properties and got.changed is None:
        return "we expected this to be true of the result: {expected}. We got {got}.".format_map(
            pieces
        )
    differs = difference(expected.value, got.value, Tolerance(check.within, check.unordered))
    if not differs:
        return _changed(got)
    if check.kind == "case" and got.value[0] == "text" != expected.value[0]:
        # The author's own words for what a case cannot turn into a result.
        return f"we expected {pieces['expected']}. What came back is {got.value[1].rstrip('.')}."
    if not _adds_something(expected.value[0], got.value[0]):
        return f"{text} {cause_of_number(expected.value, got.value)}".strip()
    cause = cause_of_kind(expected.value, got.value)
    if expected.value[0] == got.value[0] in ("list", "tuple"):
        rows = expected.value[1], got.value[1]
        if len(rows[0]) == len(rows[1]) == 1:
            return text
        differs = cause_of_row(*rows) or differs
    return " ".join(filter(None, (text, differs, cause)))


def _expected_and_got(check: Check, pieces: Mapping[str, str]) -> str:
    if check.kind == "variable":
        name = code_span(check.target)
        return f"we expected {name} to be {pieces['expected']}, and it is {pieces['got']}."
    return "we expected {expected} and got {got}.".format_map(pieces)


def _returned_nothing(got: Observation, pieces: Mapping[str, str]) -> str:
    function = f"function {code_span(got.gave_nothing)}" if got.gave_nothing else "function"
    if not got.printed.strip():
        return _NOTHING.format_map({**pieces, "function": function})
    printed = code_span(got.printed.strip().splitlines()[0])
    return (
        f"your {function} printed {printed} and gave back nothing. "
        "`print` shows a value to people; `return` hands it to the rest of the program."
    )


def _adds_something(expected_tag: str, got_tag: str) -> bool:
    """Whether what differs is more than the two values that have been named."""
    if expected_tag in _NUMBERS and got_tag in _NUMBERS:
        return False
    return expected_tag != got_tag or expected_tag not in ("text", "bool", "none")


def _changed(got: Observation) -> str:
    if not got.changed:
        return "the result is not the one we expected."
    name, before, after = got.changed
    return (
        f"the result is right. But your function changed the value that it was given as `{name}`: "
        f"it was {code_span(shown(before))} and is now {code_span(shown(after))}. "
        "Work on a copy, or build a new value."
    )
