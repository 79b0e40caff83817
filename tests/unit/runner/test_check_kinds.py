"""Every kind of check and every option of one, in a real child, and what it says."""

import dataclasses

import pytest

from learnpy.checks.grade import Criteria, verdict
from learnpy.checks.model import Check, CheckResult, CheckStatus, Mistake
from learnpy.checks.steps import MOST_STEPS
from learnpy.runner.command import child_command
from learnpy.runner.examine import examination_request, examine, make_key


def judge(solution: str, answer: str, *checks: Check, mistakes=(), packages=()) -> CheckResult:
    """The verdict on an answer; the solution has to be solved."""
    command = child_command(packages)
    criteria = Criteria("", checks, "", mistakes)
    key = make_key(examination_request(solution, checks, ""), mistakes, command)
    assert verdict(key.solution, key, criteria).status is CheckStatus.SOLVED
    return verdict(examine(examination_request(answer, checks, ""), command), key, criteria)


# Variables


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        ("hours = 2", "it is `2`. It is 2 times as large as it should be."),
        ("hours = '1'", "it is `'1'`. `'1'` is text that looks like the number."),
        ("hours = print(1)", "it is `None`. Does its line call something that gives nothing back"),
    ],
)
def test_a_wrong_variable_is_named(answer, message):
    told = judge("hours = 1\n", f"{answer}\n", Check("variable", "hours")).message
    assert told.startswith(f"We expected `hours` to be `1`, and {message}")


# Properties

EVENS = "def evens(n):\n    return [2 * each for each in range(n)]\n"
PROPERTIES = {
    "there are as many as asked for": "len(result) == given[0]",
    "all are even": "all(each % 2 == 0 for each in result)",
}


def test_what_has_the_properties_is_solved_whatever_it_is():
    answer = "def evens(n):\n    return [100] * n\n"
    result = judge(EVENS, answer, Check("call", "evens(3)", properties=PROPERTIES))
    assert result.status is CheckStatus.SOLVED


@pytest.mark.parametrize(
    ("value", "words", "got"),
    [
        ("[2]", "there are as many as asked for", "`[2]`"),
        ("[2, 4, 5]", "all are even", "`[2, 4, 5]`"),
        ("7", "there are as many as asked for", "`7`"),
        ("['a', 'b', 'c']", "all are even", "`['a', 'b', 'c']`"),
    ],
)
def test_the_first_property_that_is_not_there_is_named(value, words, got):
    answer = f"def evens(n):\n    return {value}\n"
    result = judge(EVENS, answer, Check("call", "evens(3)", properties=PROPERTIES))
    assert result.status is CheckStatus.NOT_YET
    assert result.message == (
        f"With `evens(3)`, we expected this to be true of the result: {words}. We got {got}."
    )
    assert result.expected == words


def test_nothing_has_no_properties():
    result = judge(EVENS, "def evens(n): pass\n", Check("call", "evens(3)", properties=PROPERTIES))
    assert "gave back nothing, which in Python is `None`" in result.message


# Exceptions

PARSE = "def parse(text):\n    return int(text)\n"
RAISES = Check("call", "parse('x')", raises="ValueError")


def test_the_exception_that_is_asked_for_or_a_kind_of_it():
    own = (
        "class Bad(ValueError): pass\ndef parse(text):\n    try:\n        return int(text)\n"
        "    except ValueError:\n        raise Bad('no number') from None\n"
    )
    assert judge(PARSE, own, RAISES).status is CheckStatus.SOLVED


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("return None", "should raise an error of the kind `ValueError`. It gave `None`."),
        (
            "raise KeyError('x')",
            "your program stopped in line 2 with this error: `KeyError`. The program raised",
        ),
        ("print('bad')", "should raise an error of the kind `ValueError`. It gave `None`."),
    ],
)
def test_another_end_than_that_exception(body, words):
    result = judge(PARSE, f"def parse(text):\n    {body}\n", RAISES)
    assert result.status is CheckStatus.NOT_YET
    assert words in result.message


# Steps

TWINS = "def twins(items):\n    return len(set(items)) < len(items)\n"
SLOW = """
def twins(items):
    for one in range(len(items)):
        for other in range(one + 1, len(items)):
            if items[one] == items[other]:
                return True
    return False
"""
SLOW_IN_ONE_LINE = """
def twins(items):
    seen = []
    for each in items:
        if each in seen:
            return True
        seen.append(each)
    return False
"""
LONGER = (
    "def twins(items):\n    return any(a == b for a, b in zip(sorted(items), sorted(items)[1:]))"
)
SIZES = (
    Check("call", "twins([1, 2, 1])"),
    Check("call", "twins(list(range(500)))", steps=30),
    Check("call", "twins(list(range(1000)))", steps=30),
)


def test_as_many_steps_as_allowed_are_solved():
    assert judge(TWINS, LONGER, *SIZES).status is CheckStatus.SOLVED


@pytest.mark.parametrize(("slow", "steps"), [(SLOW, 502505), (SLOW_IN_ONE_LINE, 502504)])
def test_work_that_grows_with_the_square_is_not_yet(slow, steps):
    result = judge(TWINS, slow, *SIZES)
    assert result.status is CheckStatus.NOT_YET
    assert result.given == "twins(list(range(500)))"
    assert "the result is right, and it took 1" in result.message
    assert "We expected at most" in result.message
    result = judge(TWINS, slow, SIZES[0], dataclasses.replace(SIZES[1], steps=900), SIZES[2])
    assert result.given == "twins(list(range(1000)))"
    assert f"{steps:,}" == result.got.removesuffix(" steps")
    assert "With `twins(list(range(500)))` it took 1" in result.message
    assert "Where is the same work done again in every round?" in result.message


def test_what_the_program_does_at_its_start_is_no_step_of_a_call():
    solution = "def double(n):\n    return 2 * n\n"
    answer = f"table = [each * 2 for each in range(5000)]\n{solution}"
    result = judge(solution, answer, Check("call", "double(3)", steps=2))
    assert result.status is CheckStatus.SOLVED


def test_a_wrong_result_is_told_before_the_steps():
    slow_and_wrong = SLOW.replace("return False", "return None")
    result = judge(TWINS, slow_and_wrong, Check("call", "twins([1, 2])"), *SIZES[1:])
    assert result.given == "twins([1, 2])"
    assert "gave back nothing" in result.message


def test_more_steps_than_are_counted():
    slow = SLOW.replace("if items[one]", "if sum(items) and items[one]")
    result = judge(TWINS, slow, *SIZES)
    assert f"it took more than {MOST_STEPS:,} steps." in result.message


def test_a_slow_mistake_has_its_own_message():
    slow = Mistake("pairs", SLOW, "Every pair is compared: {got}.")
    result = judge(TWINS, SLOW_IN_ONE_LINE, *SIZES, mistakes=(slow,))
    assert (result.mistake, result.message) == ("pairs", f"Every pair is compared: {result.got}.")


def test_steps_that_cannot_be_counted_are_not_the_learners_fault():
    once = "import sys\nif hasattr(sys, 'seen'): 1 / 0\nsys.seen = True\n" + TWINS
    result = judge(TWINS, once, *SIZES)
    assert result.status is CheckStatus.COULD_NOT_CHECK
    assert "could not be counted" in result.message


def test_a_built_in_function_by_another_name_counts_too():
    solution = "def total(items):\n    return sum(items)\n"
    calls = Check("call", "total([1] * 500)", steps=2, memory=2)
    assert judge(solution, "total = sum\n", calls).status is CheckStatus.SOLVED
    often = "def total(items):\n    return [sum(items) for _ in items][0]\n"
    assert judge("total = sum\n", often, calls).status is CheckStatus.NOT_YET


# Memory

TOTAL = "def total(n):\n    return sum(each * each for each in range(n))\n"
LIST = "def total(n):\n    return sum([each * each for each in range(n)])\n"
MEMORY = Check("call", "total(20_000)", memory=2)


def test_no_more_memory_than_allowed_is_solved():
    loop = (
        "def total(n):\n    found = 0\n    for each in range(n):\n        found += each ** 2\n"
        "    return found\n"
    )
    assert judge(TOTAL, loop, MEMORY).status is CheckStatus.SOLVED


def test_much_more_memory_is_not_yet():
    result = judge(TOTAL, LIST, MEMORY)
    assert result.status is CheckStatus.NOT_YET
    assert result.message.startswith("With `total(20_000)`, the result is right, and it took ")
    assert "KiB. We expected at most " in result.message
    assert result.message.endswith("Does it keep everything, where it needs only a part at a time?")


# How it is written

MEAN = """def mean(values):
    total = 0
    for each in values:
        total += each
    return total / len(values)
"""
WRITTEN = (Check("call", "mean([1, 2, 6])"), Check("uses", "for"), Check("avoids", "sum, import"))


def test_it_is_looked_at_only_where_the_results_are_right():
    result = judge(MEAN, "def mean(values):\n    return sum(values)\n", *WRITTEN)
    assert result.message == (
        "With `mean([1, 2, 6])`, we expected `3.0` and got `9`. "
        "It is 3 times as large as it should be."
    )


def test_what_is_missing_is_asked_for_after_praise():
    answer = (
        "def mean(values):\n    n = total = 0\n    while n < len(values):\n"
        "        total += values[n]\n        n += 1\n    return total / n\n"
    )
    result = judge(MEAN, answer, *WRITTEN)
    assert result.status is CheckStatus.NOT_YET
    assert result.message == (
        "Your program gives the right results. This exercise also asks for a `for` loop, and your "
        "program does without. Where could it do a part of the work?"
    )
    assert (result.got, result.expected) == ("a program without a for loop", "a for loop")


def test_what_should_not_be_there_is_named_with_its_line():
    answer = MEAN.replace("total += each", "total += sum([each])")
    result = judge(MEAN, answer, *WRITTEN)
    assert result.message == (
        "Your program gives the right results. This exercise asks for a way without `sum`. "
        "It stands in line 4."
    )
    assert (result.got, result.expected) == ("sum in line 4", "none of these: sum and an import")


def test_a_comment_or_a_text_is_not_a_part_of_python():
    answer = MEAN + "# sum import\ntext = 'import sum'\n"
    assert judge(MEAN, answer, *WRITTEN).status is CheckStatus.SOLVED


def test_the_text_is_read_outside_the_program():
    """Nothing that a program does to its own process changes what is seen."""
    answer = (
        "import sys\nfor name, module in list(sys.modules.items()):\n"
        "    if name.startswith('learnpy'):\n"
        "        vars(module).pop('syntax_observation', None)\n"
        "def mean(values): return sum(values) / len(values)\n"
    )
    assert judge(MEAN, answer, *WRITTEN).status is CheckStatus.NOT_YET


# Comparison


@pytest.mark.parametrize(
    ("solution", "answer", "options", "solved"),
    [
        ("return 1 / 3", "return 0.3333", {"within": 0.001}, True),
        ("return 1 / 3", "return 0.33", {"within": 0.001}, False),
        ("return 1 / 3", "return 0.3333", {}, False),
        ("return [1, 2, 2]", "return [2, 1, 2]", {"unordered": True}, True),
        ("return [1, 2, 2]", "return [2, 1, 1]", {"unordered": True}, False),
        ("return [1, 2, 2]", "return [2, 1, 2]", {}, False),
        ("return sorted(items)", "items.sort(); return items", {}, True),
        ("return sorted(items)", "items.sort(); return items", {"unchanged": True}, False),
        ("return sorted(items)", "return sorted(items)", {"unchanged": True}, True),
    ],
)  # fmt: skip
def test_how_results_are_compared(solution, answer, options, solved):
    programs = [f"def f(items):\n    {body}\n" for body in (solution, answer)]
    result = judge(*programs, Check("call", "f([3, 1, 2])", **options))
    assert (result.status is CheckStatus.SOLVED) == solved


def test_what_the_program_calls_list_or_len_does_not_change_our_arguments():
    answer = "list = len = max = None\ndef f(items):\n    return [*items, *items]\n"
    solution = "def f(items):\n    return items * 2\n"
    assert judge(solution, answer, Check("call", "f(list(range(3)))")).status is CheckStatus.SOLVED


def test_a_function_may_have_the_name_of_a_built_in_one():
    solution = "def sum(items):\n    return 7\n"
    answer = "x = 1\n"
    result = judge(solution, "def sum(items): return 7\n", Check("call", "sum([1])"))
    assert result.status is CheckStatus.SOLVED
    result = judge(solution, answer, Check("call", "sum([1])"))
    assert "has no function `sum`" in result.message


def test_where_the_texts_differ_is_marked():
    result = judge(
        "def f():\n    return [1, 2, 3]\n", "def f():\n    return [1, 5, 3]\n", Check("call", "f()")
    )
    assert [result.got[slice(*span)] for span in result.got_marks] == ["5"]
    assert [result.expected[slice(*span)] for span in result.expected_marks] == ["2"]


# Errors, as they are told after a run

MEAN_OF_THREE = "mean = 3\n"


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (
            "monday = 1\nmean = (monday x 2) / 3\n",
            "Python cannot read your program yet. Two values stand side by side in line 2",
        ),
        ("Mean = 3\nmean\n", "Your program has a name that is nearly the same: `Mean`"),
        ("mean = [1][4]\n", "has 1 item, and there is no item `4`"),
        ("mean = input()\n", "Nobody types while we check"),
    ],
)
def test_an_error_is_explained_as_after_a_run(answer, words):
    result = judge(MEAN_OF_THREE, answer, Check("variable", "mean"))
    assert result.status is CheckStatus.NOT_YET
    assert words in result.message
    assert "inside a function" not in result.message


def test_an_error_at_the_start_is_told_without_a_call():
    answer = f"{EVENS}print(events)\n"
    result = judge(EVENS, answer, Check("call", "evens(3)"))
    assert result.message.startswith("Your program stopped in line 3 with this error: `NameError`")
    assert result.given == ""


def test_an_error_in_a_call_is_explained_with_what_was_given():
    result = judge(EVENS, "def evens(n):\n    return m\n", Check("call", "evens(3)"))
    assert result.message.startswith("With `evens(3)`, your program stopped in line 2 with this")
    assert "Python does not know the name `m`." in result.message


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("x", "Your function `slope` gave back nothing, which in Python is `None`. We expected"),
        ("print(x)", "Your function `slope` printed `3` and gave back nothing."),
    ],
)
def test_a_case_that_got_nothing_says_so(body, words):
    cases = 'def case_hill(answer):\n    "how steep it is"\n    return float(answer.slope(3))\n'
    checks, command = (Check("case", "hill"),), child_command(())
    key = make_key(examination_request("def slope(x):\n    return x\n", checks, cases), (), command)
    answer = examination_request(f"def slope(x):\n    {body}\n", checks, cases)
    result = verdict(examine(answer, command), key, Criteria("", checks, cases, ()))
    assert result.message.startswith(f"We looked at how steep it is. {words}")
