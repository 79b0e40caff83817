"""Proof that an exercise teaches what it says: its own programs, judged as a learner's is."""

import dataclasses
from collections.abc import Callable, Iterable
from concurrent.futures import Executor

from learnpy.checks.model import Check
from learnpy.checks.observation import AnswerKey, Examination, Observation, Probe
from learnpy.checks.rightness import behaves_alike
from learnpy.content.model import Exercise
from learnpy.content.problems import Problem
from learnpy.course_check.adversaries import Adversary, adversaries
from learnpy.course_check.imports import import_problems
from learnpy.course_check.lesson_work import LessonWork
from learnpy.course_check.proof import LIMITS, Proof
from learnpy.record import record
from learnpy.runner.bounds import within
from learnpy.runner.command import child_command
from learnpy.runner.examine import examination_request, examine
from learnpy.runner.protocol import Limits, RunRequest

_ENDLESS_SECONDS = 2.0
"""For a program that is known to have no end."""
_SEED, _OTHER_SEED = 1, 2

Examine = Callable[[RunRequest, int], Examination]
"""Examines a program in a child whose sets are ordered by a seed."""


@record
class ProvenExercise:
    """An exercise whose own programs were all examined."""

    exercise: Exercise
    problems: tuple[Problem, ...]
    key: AnswerKey

    def compared(self) -> tuple[Problem, ...]:
        """What is wrong with the key that is recorded, where the exercise itself is sound."""
        if self.problems:
            return ()
        file = f"{self.exercise.folder}/exercise.yaml"
        if self.exercise.key is None:
            text = "what its programs give is not recorded; run learnpy check-course --record"
            return (Problem(file, 0, text),)
        recorded = self.exercise.key.read()
        pairs = [(recorded.solution, self.key.solution)]
        pairs += [(recorded.mistakes.get(n), seen) for n, seen in self.key.mistakes.items()]
        checks = self.exercise.checks
        alike = recorded.mistakes.keys() == self.key.mistakes.keys() and all(
            one is not None and behaves_alike(one, other, checks) for one, other in pairs
        )
        text = "its programs do not give what was recorded; run learnpy check-course --record"
        return () if alike else (Problem(file, 0, text),)


def prove_exercise(
    exercise: Exercise, lesson: LessonWork, pool: Executor, *, try_adversaries: bool = True
) -> ProvenExercise:
    """Prove that the solution is solved, the starter is not yet, and each mistake is known.

    Args:
        exercise: The exercise.
        lesson: Its lesson.
        pool: Where programs run at the same time.
        try_adversaries: Prove also that no adversary is solved.

    Raises:
        ChildError: no program can be run here at all.
        OSError: no folder can be made for a run.
    """
    request = examination_request(
        exercise.solution,
        exercise.checks,
        exercise.cases,
        data=lesson.data,
        private=(lesson.course_folder,),
        limits=LIMITS,
    )
    request = within(lesson.bounds, request, patient=True)
    around = exercise.solution + exercise.starter + exercise.cases

    def start(program: str, seed: int = _SEED, limits: Limits = request.limits) -> Examination:
        command = child_command(lesson.packages_in(around + program), hash_seed=seed)
        return examine(dataclasses.replace(request, program=program, limits=limits), command)

    solution = pool.submit(start, exercise.solution)
    again = pool.submit(start, exercise.solution, _OTHER_SEED)
    starter = pool.submit(start, exercise.starter)
    mistakes = {each.name: pool.submit(start, each.program) for each in exercise.mistakes}
    expected = pool.submit(_expected_values, exercise.checks, lesson)
    key = AnswerKey(solution.result(), {name: each.result() for name, each in mistakes.items()})
    proof = Proof(exercise, key)
    problems = [
        *import_problems(exercise.solution, f"{exercise.folder}/solution.py", lesson),
        *import_problems(exercise.cases, f"{exercise.folder}/checks.py", lesson),
        *proof.of_solution(again.result()),
    ]
    if problems:
        # All else hangs on the solution.
        return ProvenExercise(exercise, tuple(problems), key)
    problems += proof.of_answers()
    problems += proof.of_expected(expected.result())
    problems += proof.of_starter(starter.result())
    for mistake in exercise.mistakes:
        problems += proof.of_mistake(mistake)
    if try_adversaries and not problems:
        tried = [
            (each, pool.submit(start, each.program, _SEED, _limits_for(each, request.limits)))
            for each in adversaries(exercise, lesson.course_folder, lesson.key_file(exercise.id))
        ]
        for each, seen in tried:
            problems += proof.of_adversary(each, seen.result())
    return ProvenExercise(exercise, tuple(problems), key)


def _limits_for(adversary: Adversary, limits: Limits) -> Limits:
    if adversary.is_endless:
        return dataclasses.replace(limits, seconds=_ENDLESS_SECONDS)
    return limits


def _expected_values(checks: Iterable[Check], lesson: LessonWork) -> dict[str, Observation]:
    """What the authors' own "expect" come to, each by its text, worked out in a child."""
    texts = list(
        dict.fromkeys(each.expect for each in checks if each.expect and each.kind != "output")
    )
    if not texts:
        return {}
    lines = ["import datetime, math"]
    lines += [f"import {module} as {name}" for name, module in _NAMES if module in lesson.packages]
    lines += [f"value_{place} = ({text})" for place, text in enumerate(texts)]
    request = RunRequest(
        program="\n".join(lines),
        file="exercise.yaml",
        task="observe",
        limits=LIMITS,
        probes=tuple(Probe("variable", f"value_{place}") for place in range(len(texts))),
    )
    seen = examine(request, child_command(lesson.packages, hash_seed=_SEED))
    return dict(zip(texts, seen.observations, strict=False))


_NAMES = (("np", "numpy"), ("pd", "pandas"))
