"""The explanation beside the result of a run, whatever the program is like."""

import textwrap

import pytest

from learnpy.explanations.explain import explain
from learnpy.explanations.model import Explanation


def told(run_program, program: str, **request) -> Explanation | None:
    ended = run_program(textwrap.dedent(program), **request)
    assert ended.result.ended == "error", ended.stderr
    return ended.result.explanation


def test_an_error_in_a_run_is_explained_and_its_traceback_stays(run_program):
    ended = run_program("ages = [3]\nprint(ages[1])\n")

    assert ended.result.explanation is not None
    assert ended.result.explanation.meaning == "`ages` has 1 item, and there is no item `1`."
    assert ended.result.error is not None
    assert ended.result.error.line == 2
    assert ended.stderr.endswith("IndexError: list index out of range\n")


@pytest.mark.parametrize("program", ["print(1)", "raise SystemExit(3)", "exit('bye')"])
def test_what_is_no_error_is_not_explained(run_program, program):
    assert run_program(program).result.explanation is None


def test_nothing_of_the_program_runs_to_explain_it(run_program):
    explanation = told(
        run_program,
        """
        import os

        class Trap:
            def __repr__(self):
                os._exit(9)
            __str__ = __hash__ = __eq__ = __dir__ = __len__ = __iter__ = __bool__ = __repr__

            @property
            def name(self):
                os._exit(9)

        trap = Trap()
        boxes = [trap]
        boxes["first"]
        """,
    )
    assert explanation is not None
    assert explanation.meaning.startswith("`boxes` is a list")


def test_an_error_that_cannot_be_read_is_explained_all_the_same(run_program):
    explanation = told(
        run_program,
        """
        import os

        class Odd(Exception):
            def __str__(self):
                return 1 / 0

        raise Odd()
        """,
    )
    assert explanation is not None
    assert "`Odd`" in explanation.meaning


def test_an_explanation_that_takes_too_long_is_left_out(run_program):
    explanation = told(
        run_program,
        """
        import difflib, time

        difflib.get_close_matches = lambda *_: time.sleep(1000)
        value = 3
        print(valeu)
        """,
    )
    assert explanation is None


def test_an_explainer_that_fails_leaves_it_to_the_next(run_program):
    explanation = told(
        run_program,
        """
        import difflib

        difflib.get_close_matches = None
        value = 3
        print(valeu)
        """,
    )
    assert explanation is not None
    assert explanation.meaning == "Python does not know the name `valeu`."


def test_the_first_of_several_errors_is_explained(run_program):
    explanation = told(
        run_program,
        """
        errors = []
        try:
            [3][1]
        except IndexError as error:
            errors.append(error)
        raise ExceptionGroup("some", errors)
        """,
    )
    assert explanation is not None
    assert explanation.meaning == "`[3]` has 1 item, and there is no item `1`."


def test_a_group_of_errors_that_were_nowhere_raised_is_explained_itself(run_program):
    explanation = told(run_program, "raise ExceptionGroup('two', [ValueError('a')])")
    assert explanation is not None
    assert "`ExceptionGroup`" in explanation.meaning


def test_an_error_from_elsewhere_has_no_line_and_no_explanation():
    assert explain(ValueError("from nowhere"), "print(1)\n", "program.py") is None


def test_a_program_that_breaks_its_modules_still_ends_with_its_error(run_program):
    program = """
    import sys, threading

    threading.Thread.start = None
    sys.setrecursionlimit(60)
    missing
    """
    ended = run_program(textwrap.dedent(program))
    assert ended.result.ended == "error"
    assert ended.result.error is not None
    assert (ended.result.error.name, ended.result.error.line) == ("NameError", 6)
    assert ended.stderr.endswith("NameError: name 'missing' is not defined\n")
    assert ended.result.explanation is None


def test_a_name_of_the_programs_own_module_is_no_way_in(run_program):
    explanation = told(
        run_program, "print(nmae)\n", file="difflib.py"
    )  # it was imported before the program
    assert explanation is not None
