"""Programs of an exercise examined in children of their own, and the key to its checks made.

The window examines a learner's program through Qt instead: with `examination_request` it asks its
warm child, and with `examination_of` it reads what became of that.
"""

import dataclasses
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from learnpy.checks.model import Check, Mistake
from learnpy.checks.observation import (
    AnswerKey,
    Ending,
    Examination,
    Observation,
    Probe,
    probe_of,
)
from learnpy.checks.plain import is_plain
from learnpy.checks.syntax import syntax_observation
from learnpy.runner.command import ChildCommand
from learnpy.runner.outcome import RunResult
from learnpy.runner.protocol import Limits, RunRequest
from learnpy.runner.run import run

FILE = "program.py"
"""The name under which the learner's program is examined."""


def examination_request(
    program: str,
    checks: Sequence[Check],
    cases: str,
    *,
    data: Mapping[str, str] | None = None,
    private: Sequence[str] = (),
    limits: Limits | None = None,
) -> RunRequest:
    """The request that examines a program; it holds nothing of what is expected of it.

    Args:
        program: The text of the program.
        checks: The checks of the exercise.
        cases: The text of its `checks.py`.
        data: The lesson's data files, as in `RunRequest`.
        private: Folders with answers in them: the course, and where it is kept prepared.
        limits: As for a run; the time is for all probes together.
    """
    return RunRequest(
        program=program,
        file=FILE,
        task="observe",
        data=data or {},
        private=tuple(private),
        limits=limits or Limits(),
        probes=tuple(probe_of(check) for check in checks),
        cases=cases,
    )


def examination_of(request: RunRequest, result: RunResult) -> Examination:
    """What an examination saw, from what became of its run."""
    observations: list[Observation] = []
    for probe, observation in zip(request.probes, result.observations, strict=False):
        if probe.kind in ("uses", "avoids"):
            observations.append(syntax_observation(request.program, probe))
            continue
        if not _is_ours(probe, observation):
            return Examination(tuple(observations), "died")
        observations.append(observation)
    if len(observations) == len(request.probes) and result.ended != "died":
        return Examination(tuple(observations), "whole")
    ended: Ending = "died"
    if result.ended == "limit" and result.limit:
        ended = result.limit
    return Examination(tuple(observations), ended)


def _is_ours(probe: Probe, seen: Observation) -> bool:
    """Whether an observation has the form that `observe` gives it.

    The program had the process to itself, and may have put something else in our place.
    """
    if seen.changed is not None and not (
        isinstance(seen.changed, list)
        and len(seen.changed) == len(("where", "before", "after"))
        and isinstance(seen.changed[0], str)
        and is_plain(seen.changed[1])
        and is_plain(seen.changed[2])
    ):
        return False
    if len(seen.holds) not in (0, len(probe.properties)) or min(seen.steps, seen.memory) < 0:
        return False
    if seen.outcome != "value":
        return True
    if (probe.counts_steps and not seen.steps) or (probe.measures_memory and not seen.memory):
        return False
    return is_plain(seen.value) and (probe.kind != "output" or seen.value[0] == "text")


def examine(request: RunRequest, command: ChildCommand) -> Examination:
    """Examine a program in a child and a fresh folder, and wait for it.

    Raises:
        ChildError: the child could not be started.
        OSError: no folder can be made for the run.
    """
    with tempfile.TemporaryDirectory(prefix="learnpy-", ignore_cleanup_errors=True) as folder:
        return examination_of(request, run(request, Path(folder), command).result)


def make_key(solution: RunRequest, mistakes: Sequence[Mistake], command: ChildCommand) -> AnswerKey:
    """Examine an exercise's own programs, each in a child of its own.

    Args:
        solution: The request that examines the solution.
        mistakes: The known mistakes, which are examined in the same way.
        command: The child.

    Raises:
        ChildError: the child could not be started.
        OSError: no folder can be made for a run.
    """
    examined = {
        mistake.name: examine(dataclasses.replace(solution, program=mistake.program), command)
        for mistake in mistakes
    }
    return AnswerKey(examine(solution, command), examined)
