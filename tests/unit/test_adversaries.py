"""Adversaries: they are real, and the course check finds an exercise that one of them passes."""

import dataclasses
from pathlib import Path

import pytest

from learnpy.checks.grade import Criteria, verdict
from learnpy.checks.model import CheckResult, CheckStatus
from learnpy.content.model import Exercise
from learnpy.course_check.adversaries import Adversary, adversaries
from learnpy.course_check.lesson_work import LessonWork, work_of
from learnpy.course_check.lessons import load_lessons
from learnpy.runner.command import child_command
from learnpy.runner.examine import examination_request, examine, make_key
from learnpy.runner.protocol import Limits

GOOD = Path(__file__).parents[1] / "course" / "good"


@pytest.fixture(scope="module")
def work() -> LessonWork:
    (lesson,) = load_lessons(GOOD, "one", recordings_required=False)
    return work_of(lesson, GOOD)


@pytest.fixture(scope="module")
def exercise(work) -> Exercise:
    return work.exercises[0]


def adversary(exercise: Exercise, work: LessonWork, deed: str) -> Adversary:
    found = adversaries(exercise, work.course_folder, work.key_file(exercise.id))
    return next(each for each in found if each.deed == deed)


def judge(exercise: Exercise, program: str, *, private=(), cases="") -> CheckResult:
    request = examination_request(
        program, exercise.checks, cases, private=private, limits=Limits(seconds=2.0)
    )
    command = child_command()
    solution = dataclasses.replace(request, program=exercise.solution, limits=Limits())
    key = make_key(solution, (), command)
    criteria = Criteria(exercise.starter, exercise.checks, cases, ())
    return verdict(examine(request, command), key, criteria)


DEEDS = {
    "never ends": ("could not check", "did not come to its end"),
    "ends Python itself": ("could not check", "left no result that we can read"),
    "calls exit()": ("not yet", "Take out the `exit()`"),
    "floods the output": ("could not check", "printed more than a check may print"),
    "reads the answer": ("not yet", "PermissionError"),
    "looks for the answer in memory": ("not yet", "KeyError"),
}


@pytest.mark.parametrize("deed", DEEDS)
def test_none_is_solved(work, exercise, deed):
    status, words = DEEDS[deed]
    program = adversary(exercise, work, deed).program
    result = judge(exercise, program, private=[work.course_folder])
    assert (result.status.value, words in result.message) == (status, True), result.message


def test_no_deed_is_forgotten(work, exercise):
    found = adversaries(exercise, work.course_folder, work.key_file(exercise.id))
    assert [each.deed for each in found] == list(DEEDS)


def test_without_a_guard_the_answer_can_be_read(work, exercise):
    program = adversary(exercise, work, "reads the answer").program
    assert judge(exercise, program).status is CheckStatus.SOLVED


def test_an_answer_that_lies_in_memory_is_found(work, exercise):
    program = adversary(exercise, work, "looks for the answer in memory").program
    leak = f"ANSWER = {exercise.solution!r}\n"
    checks = (*exercise.checks, dataclasses.replace(exercise.checks[0], kind="case", target="a"))
    leaky = dataclasses.replace(exercise, checks=(checks[-1], *exercise.checks))
    cases = leak + "def case_a(answer):\n    'x'\n    return answer.double(4)\n"
    assert judge(leaky, program, cases=cases).status is CheckStatus.SOLVED


def test_an_exercise_about_output_keeps_its_names(work):
    (lesson,) = load_lessons(GOOD, "two", recordings_required=False)
    report = next(each for each in work_of(lesson, GOOD).exercises if each.id == "report")
    program = adversary(report, work, "never ends").program
    assert "minutes = " in program
    assert "print" not in program
    assert program.endswith("while True:\n    pass\n")
