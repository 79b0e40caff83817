"""Verdicts, from observations made by hand."""

import dataclasses

import pytest

from learnpy.checks.grade import Criteria, matched_mistakes, verdict
from learnpy.checks.model import Check, CheckStatus, Mistake
from learnpy.checks.observation import AnswerKey, Examination, Observation
from learnpy.checks.plain import plain
from learnpy.checks.rightness import behaves_alike


def seen(*values, ended="whole") -> Examination:
    observations = [
        each if isinstance(each, Observation) else Observation("value", plain(each))
        for each in values
    ]
    return Examination(tuple(observations), ended)


CHECKS = (Check("call", "f(1)", hidden=True), Check("call", "f(2)"), Check("call", "f(3)"))
MISTAKES = (Mistake("one", "", "One: {given} {got} {expected}"), Mistake("two", "", "Two"))
CRITERIA = Criteria("", CHECKS, "", MISTAKES)
KEY = AnswerKey(seen(1, 2, 3), {"one": seen(1, 0, 0), "two": seen(0, 2, 3)})


def test_all_right_is_solved():
    result = verdict(seen(1, 2.0, 3), KEY, CRITERIA)
    assert result.status is CheckStatus.SOLVED
    assert result.message == "Your program does what was asked, in all 3 checks."


def test_the_same_as_one_mistake_gets_its_message():
    result = verdict(seen(1, 0, 0), KEY, CRITERIA)
    assert (result.status, result.mistake) == (CheckStatus.NOT_YET, "one")
    assert result.message == "One: `f(2)` `0` `2`"


def test_a_hidden_check_is_told_only_where_no_other_is_wrong():
    assert verdict(seen(7, 2, 7), KEY, CRITERIA).given == "f(3)"
    result = verdict(seen(0, 2, 3), KEY, CRITERIA)
    assert (result.given, result.mistake) == ("f(1)", "two")


def test_nearly_the_same_as_a_mistake_is_not_it():
    assert verdict(seen(1, 0, 1), KEY, CRITERIA).mistake == ""
    assert verdict(seen(1, 0, ended="time"), KEY, CRITERIA).mistake == ""


def test_the_same_as_two_mistakes_gets_neither_message():
    key = dataclasses.replace(KEY, mistakes={"one": seen(1, 0, 0), "two": seen(1, 0, 0)})
    assert len(matched_mistakes(seen(1, 0, 0), key, CRITERIA)) == 2
    result = verdict(seen(1, 0, 0), key, CRITERIA)
    assert (result.mistake, result.message) == ("", "With `f(2)`, we expected `2` and got `0`.")


def test_a_mistake_that_raises_or_does_not_end_is_matched_too():
    error = Observation("error", error="KeyError", message="3", line=2)
    key = dataclasses.replace(
        KEY, mistakes={"one": seen(1, 2, error), "two": seen(1, ended="time")}
    )
    other = dataclasses.replace(error, line=9)
    assert verdict(seen(1, 2, other), key, CRITERIA).mistake == "one"
    missing = dataclasses.replace(error, message="4")
    result = verdict(seen(1, 2, missing), key, CRITERIA)
    assert (result.status, result.mistake) == (CheckStatus.NOT_YET, "")
    assert verdict(seen(1, ended="time"), key, CRITERIA).mistake == "two"


@pytest.mark.parametrize("ended", ["time", "memory", "output", "files", "died", "processes"])
def test_what_a_limit_ended_could_not_be_checked(ended):
    result = verdict(seen(1, ended=ended), KEY, CRITERIA)
    assert result.status is CheckStatus.COULD_NOT_CHECK
    assert result.message.startswith("With `f(2)`, your program ")
    assert "check" in result.message
    assert (result.given, result.got, result.expected) == ("f(2)", "", "")


@pytest.mark.parametrize("ended", ["time", "memory", "output", "files", "died"])
def test_what_was_wrong_before_a_limit_is_not_yet(ended):
    result = verdict(seen(1, 5, ended=ended), KEY, CRITERIA)
    assert result.status is CheckStatus.NOT_YET
    assert result.message == "With `f(2)`, we expected `2` and got `5`."


def test_memory_that_ran_out_is_a_limit_and_any_other_exception_is_not():
    full = Observation("error", error="MemoryError", line=2)
    result = verdict(seen(1, full, full), KEY, CRITERIA)
    assert result.status is CheckStatus.COULD_NOT_CHECK
    assert "needed more memory" in result.message
    deep = dataclasses.replace(full, error="RecursionError")
    assert verdict(seen(1, deep, deep), KEY, CRITERIA).status is CheckStatus.NOT_YET


def test_a_key_of_other_checks_is_not_the_learners_fault():
    result = verdict(seen(1, 2), dataclasses.replace(KEY, solution=seen(1, 2)), CRITERIA)
    assert result.status is CheckStatus.COULD_NOT_CHECK
    assert "its checks are newer" in result.message


def test_a_function_that_only_printed_is_not_one_that_did_nothing():
    printed = Observation("value", plain(None), printed="2")
    key = dataclasses.replace(KEY, mistakes={"one": seen(printed, printed, printed)})
    assert verdict(seen(printed, printed, printed), key, CRITERIA).mistake == "one"
    assert verdict(seen(None, None, None), key, CRITERIA).mistake == ""


def test_an_exception_that_is_asked_for():
    raised = Observation("error", error="ValueError", message="bad")
    key = AnswerKey(seen(1, 2, raised), {})
    criteria = dataclasses.replace(CRITERIA, mistakes=())
    other_words = dataclasses.replace(raised, message="other")
    assert verdict(seen(1, 2, other_words), key, criteria).status is CheckStatus.SOLVED
    result = verdict(seen(1, 2, None), key, criteria)
    assert result.message == (
        "With `f(3)`, your program should raise an error of the kind `ValueError`. It gave `None`."
    )
    wrong = Observation("error", error="TypeError", message="x", line=4)
    assert "stopped in line 4" in verdict(seen(1, 2, wrong), key, criteria).message


def test_a_changed_argument_is_not_solved():
    changed = Observation("value", plain(2), changed=["argument 1", plain([2, 1]), plain([1, 2])])
    criteria = dataclasses.replace(CRITERIA, mistakes=())
    result = verdict(seen(1, changed, 3), KEY, criteria)
    assert result.status is CheckStatus.NOT_YET
    assert result.message == (
        "With `f(2)`, the result is right. But your function changed the value that it was given "
        "as `argument 1`: it was `[2, 1]` and is now `[1, 2]`. Work on a copy, or build a new "
        "value."
    )


def test_words_for_a_case_are_a_sentence_of_their_own():
    checks = (Check("case", "a"), Check("call", "f(1)", show="Is it kept?"))
    criteria = Criteria("", checks, 'def case_a(answer):\n    "a ramp with a hit"\n', ())
    key = AnswerKey(seen([7], True), {})
    assert verdict(seen([], True), key, criteria).message == (
        "We tried this: a ramp with a hit. We expected `[7]` and got `[]`. "
        "There are 0 items, and 1 was expected."
    )
    assert verdict(seen([7], False), key, criteria).message == (
        "We tried this: Is it kept? We expected `True` and got `False`."
    )


def test_printed_text():
    checks = (Check("output"), Check("output", replaced={"minutes": "95"}))
    criteria = Criteria("", checks, "", ())
    key = AnswerKey(seen("Orbit 1h\n", "Orbit 2h\n"), {})
    assert verdict(seen("Orbit 1h", "Orbit 2h  \n\n"), key, criteria).status is CheckStatus.SOLVED
    assert verdict(seen("Orbit  1h\n", ""), key, criteria).message == (
        "You printed `Orbit  1h`, and we expected `Orbit 1h`. The line differs only in its spaces."
    )
    assert verdict(seen("", ""), key, criteria).message == (
        "You printed nothing, and we expected `Orbit 1h`. Does the program come to a `print`?"
    )
    assert verdict(seen("Orbit 1h\n", "Orbit 3h\n"), key, criteria).message == (
        "With `minutes = 95`, you printed `Orbit 3h`, and we expected `Orbit 2h`."
    )
    missing = Observation("missing", message="minutes", names=("length",))
    assert (
        "a line `minutes = ...` of its own"
        in verdict(seen("Orbit 1h\n", missing), key, criteria).message
    )


def test_an_unordered_list():
    criteria = Criteria("", (Check("call", "f()", unordered=True),), "", ())
    key = AnswerKey(seen([1, 2, 2]), {})
    assert verdict(seen([2, 1, 2]), key, criteria).status is CheckStatus.SOLVED
    assert "`2` is missing." in verdict(seen([2, 1, 1]), key, criteria).message


def test_results_by_a_property_may_be_others_each_time():
    checks = (Check("call", "f()", properties={"it is odd": "result % 2"}),)
    one, other = (
        Examination((Observation("value", plain(number), holds=(holds,)),), "whole")
        for number, holds in ((1, True), (3, True))
    )
    assert behaves_alike(one, other, checks)
    assert not behaves_alike(one, other, checks, one)  # a mistake has to give the same
    even = Examination((Observation("value", plain(2), holds=(False,)),), "whole")
    assert not behaves_alike(one, even, checks)
    criteria = Criteria("", checks, "", ())
    assert verdict(other, AnswerKey(one, {}), criteria).status is CheckStatus.SOLVED
    assert verdict(even, AnswerKey(one, {}), criteria).status is CheckStatus.NOT_YET


def test_marks_are_for_two_values():
    both = verdict(seen(1, 5, 3), KEY, CRITERIA)
    assert (both.got_marks, both.expected_marks) == (((0, 1),), ((0, 1),))
    raised = Observation("error", error="KeyError", message="2", line=2)
    result = verdict(seen(1, raised, 3), KEY, CRITERIA)
    assert (result.got, result.expected) == ("KeyError: 2", "2")
    assert (result.got_marks, result.expected_marks) == ((), ())


def test_a_program_that_cannot_be_read_was_given_nothing():
    unread = Observation(
        "error", error="SyntaxError", message="invalid. A comma?", line=2, at_start=True
    )
    result = verdict(seen(unread, unread, unread), KEY, CRITERIA)
    assert result.message == (
        "Python cannot read your program yet. It stopped in line 2: invalid. A comma? "
        "The cause stands there or a little before."
    )
    assert (result.given, result.got, result.expected, result.got_marks) == ("", "", "", ())
    told = dataclasses.replace(unread, message="bad", explained=("No comma.", "", "Put one."))
    result = verdict(seen(told, told, told), KEY, CRITERIA)
    assert result.message == "Python cannot read your program yet. No comma. Put one."
    plain_message = dataclasses.replace(unread, message="bad")
    result = verdict(seen(plain_message, plain_message, plain_message), KEY, CRITERIA)
    assert "line 2: bad. The cause" in result.message


def test_a_program_that_stops_before_it_is_called_was_given_nothing():
    stopped = Observation("error", error="OSError", message="no", line=3, at_start=True)
    result = verdict(seen(stopped, stopped, stopped), KEY, CRITERIA)
    assert result.message == "Your program stopped in line 3: `OSError: no`."
    assert (result.given, result.got) == ("", "OSError: no")


def test_words_alone_do_not_make_another_error():
    error = Observation("error", error="KeyError", message="3", line=2)
    told = dataclasses.replace(error, explained=("a", "b", "c"), at_start=True, gave_nothing="f")
    assert told == error
    key = dataclasses.replace(KEY, mistakes={"one": seen(1, 2, error)})
    assert verdict(seen(1, 2, told), key, CRITERIA).mistake == "one"


@pytest.mark.parametrize("words", ["whether it is so", "how many there are", "How much it takes"])
def test_a_question_is_looked_at(words):
    criteria = Criteria("", (Check("case", "a"),), f'def case_a(answer):\n    "{words}"\n', ())
    result = verdict(seen(5), AnswerKey(seen(7), {}), criteria)
    assert result.message == f"We looked at {words.lower()}. We expected `7` and got `5`."


def test_how_it_is_written_is_told_last_of_all():
    checks = (Check("avoids", "for"), Check("call", "f(2)"))
    criteria = Criteria("", checks, "", ())
    written = Observation("value", plain(["for"]), line=1)
    result = verdict(seen(written, 5), AnswerKey(seen([], 2), {}), criteria)
    assert result.given == "f(2)"


@pytest.mark.parametrize(("call", "is_constant"), [("f(2)", True), ("g(2)", False)])
def test_a_fixed_value_is_one_of_the_same_function(call, is_constant):
    criteria = Criteria("", (Check("call", "f(1)"), Check("call", call)), "", ())
    result = verdict(seen(1, 1), AnswerKey(seen(1, 2), {}), criteria)
    assert ("`1` came again" in result.message) == is_constant


COSTLY = Observation("value", plain(1), steps=9_000)


def test_of_one_call_alone_nothing_is_told_that_grows():
    criteria = Criteria("", (Check("call", "f(1)", steps=2), Check("call", "f(2)")), "", ())
    key = AnswerKey(seen(dataclasses.replace(COSTLY, steps=51), 2), {})
    result = verdict(seen(COSTLY, 2), key, criteria)
    assert result.message == (
        "With `f(1)`, the result is right, and it took 9,000 steps. We expected at most 210 steps. "
        "Where is the same work done again in every round?"
    )


def test_what_is_known_of_a_sign_comes_before_what_is_said_of_its_values():
    told = Observation(
        "error",
        error="TypeError",
        message="unsupported operand type(s) for ^: 'float' and 'int'",
        line=2,
        explained=("`^` cannot be used between the two.", "", ""),
    )
    message = verdict(seen(1, told, 3), KEY, CRITERIA).message
    assert message.endswith("`^` is no power in Python. A power is written `**`.")


def test_a_changed_argument_counts_whatever_the_properties_are():
    checks = (Check("call", "f([2])", unchanged=True, properties={"it is odd": "result % 2"}),)
    kept = Observation("value", plain(1), holds=(True,))
    changed = dataclasses.replace(kept, changed=["argument 1", plain([2]), plain([])])
    criteria = Criteria("", checks, "", ())
    result = verdict(seen(changed), AnswerKey(seen(kept), {}), criteria)
    assert "changed the value that it was given as `argument 1`" in result.message
    assert behaves_alike(seen(changed), seen(changed), checks, seen(kept))
    assert not behaves_alike(seen(changed), seen(kept), checks, seen(kept))
