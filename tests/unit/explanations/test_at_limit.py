"""What a limit means, in a sentence or two."""

import pytest

from learnpy.explanations.at_limit import explain_limit

COUNTING = "n = 3\nwhile n > 0:\n    print(n)\n"


def test_a_loop_that_never_ends_is_named_with_its_line_and_its_values():
    told = explain_limit("time", COUNTING, 3, [("n", "3"), ("other", "1")])
    assert told is not None
    assert (
        told.meaning
        == "The loop in line 2, `while n > 0:`, was still running when the time was up."
    )
    assert told.cause == (
        "It goes on as long as `n > 0`, and may never end. At that moment `n` was `3`."
    )
    assert told.tries == (
        "Look at whether a line inside the loop changes `n`, so that it ends some day.",
    )


@pytest.mark.parametrize(
    ("body", "cause"),
    [
        ("    pass", "It has no `break`, so it never ends by itself."),
        ("    if 0:\n        break", "It goes on until `break`, and may never have come to it."),
        ("    for x in []:\n        break", "It has no `break`, so it never ends by itself."),
    ],
)
def test_a_loop_without_a_question_ends_by_break_alone(body, cause):
    told = explain_limit("time", f"while True:\n{body}\n", 1)
    assert told is not None
    assert told.cause == cause


def test_the_loop_that_may_not_end_is_named_before_one_inside_it_that_does():
    told = explain_limit("time", "while True:\n    for x in range(3):\n        print(x)\n", 3)
    assert told is not None
    assert told.meaning.startswith("The loop in line 1, `while True:`,")


def test_a_line_outside_of_loops_is_named_itself():
    told = explain_limit("time", "import time\ntime.sleep(99)\n", 2)
    assert told is not None
    assert told.meaning.startswith("Line 2, `time.sleep(99)`, was still running")
    assert told.tries == ("Wait for a shorter time.",)


@pytest.mark.parametrize("limit", ["time", "memory", "output", "files", "processes"])
@pytest.mark.parametrize(("program", "line"), [(COUNTING, 3), (COUNTING, 0), ("while (", 1)])
def test_every_limit_has_its_sentences(limit, program, line):
    told = explain_limit(limit, program, line)
    assert told is not None
    assert told.meaning.endswith(".")
    assert told.tries


def test_what_is_no_limit_has_none():
    assert explain_limit("", COUNTING, 1) is None
