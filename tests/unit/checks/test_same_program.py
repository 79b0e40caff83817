"""When an answer is still the starter, and when it is the learner's own."""

import pytest

from learnpy.checks.same_program import is_same_program, is_same_text

LOOP = "for x in row:\n    if x:\n        keep(x)\n    last = x\n"


@pytest.mark.parametrize(
    "alike",
    [LOOP.replace("    ", "  "), LOOP + "\n\n", LOOP.replace("keep(x)", "keep( x )"), LOOP.strip()],
)
def test_blanks_that_mean_nothing_make_no_other_program(alike: str) -> None:
    assert is_same_program(alike, LOOP)
    assert is_same_program(LOOP, alike)


def test_a_line_that_is_indented_further_is_another_program() -> None:
    mended = LOOP.replace("    last", "        last")
    assert mended.split() == LOOP.split()
    assert not is_same_program(mended, LOOP)
    assert not is_same_text(mended, LOOP)


def test_a_comment_makes_no_other_program_but_another_text() -> None:
    told = LOOP.replace("keep(x)", "keep(x)  # the new ones")
    assert is_same_program(told, LOOP)
    assert not is_same_text(told, LOOP)


@pytest.mark.parametrize(("answer", "same"), [("for x in\n", True), ("  for x in\n", False)])
def test_what_python_cannot_read_is_compared_by_its_lines(answer: str, same: bool) -> None:
    assert is_same_program(answer, "\nfor x in  \n") is same


def test_blanks_inside_a_line_mean_nothing_where_python_cannot_read_it_either() -> None:
    assert is_same_program("for  x in\n    y =\n", "for x in\n    y  =\n")
    assert not is_same_program("for x in\n  y =\n", "for x in\n    y =\n")


def test_an_answer_that_python_cannot_read_is_not_a_starter_that_it_can() -> None:
    assert not is_same_program("for x in\n", LOOP)
