"""What is said between LearnPy and the child that runs a learner's program.

A child is started ahead of its run, imports the packages of the lesson, and prints `READY` as its
first line. Then it reads one line from its standard input: the path of a request file, in the
folder of the run. From there on its three streams are the learner's own, and what became of the
run stands in the results folder. No result means that the child died.
"""

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path
from typing import Literal

from learnpy.checks.observation import Observation, Probe
from learnpy.record import record
from learnpy.record_json import RecordError, from_json, to_json
from learnpy.runner.figures.style import FigureStyle
from learnpy.runner.outcome import RunResult

READY = "learnpy-runner ready"
"""The first line a child prints; all that follows is the program's own."""

MEBIBYTE = 1024 * 1024

Task = Literal["run", "observe"]
Permission = Literal["files", "network", "programs"]
"""What the guard rail lets a program do beyond its own folder."""


@record
class Limits:
    """How much a run may use."""

    seconds: float = 10.0
    """Wall time, from the moment the request is handed over. Whoever started the child holds it."""
    memory: int = 1024 * MEBIBYTE
    """Bytes on top of what the warm child uses. The child holds it, where the system can."""
    output: int = 1_000_000
    """Bytes on stdout and stderr together. Whoever reads them holds it."""
    files: int = 50 * MEBIBYTE
    """Bytes of all files it may write. The child holds it for each, where the system can, and
    whoever started it for all together."""
    processes: int = 16
    """Processes that may live at a time, the program's own among them. The child holds it for what
    Python starts, and whoever started it for all others."""


@record
class RunRequest:
    """A program and how to run it."""

    program: str
    file: str
    """Its file name, as tracebacks show it."""
    task: Task = "run"
    data: Mapping[str, str] = field(default_factory=dict)
    """Files to copy: path below the working folder, with forward slashes -> where it is now."""
    limits: Limits = field(default_factory=Limits)
    permissions: frozenset[Permission] = frozenset()
    figure_style: FigureStyle | None = None
    """How a window wants its figures; None for figures that are to be recorded."""
    interactive: bool = False
    """Whether the child says on its output when it waits for a line (`learnpy.runner.told_input`),
    for somebody who can answer."""
    warnings_are_errors: bool = False
    private: tuple[str, ...] = ()
    """For `observe`: folders with answers in them, which the program may not read."""
    probes: tuple[Probe, ...] = ()
    """For `observe`: what to look at."""
    cases: str = ""
    """For `observe`: the text of the exercise's `checks.py`."""


class RunFolder:
    """The folder of one run: the program's working folder, and apart from it what we keep."""

    def __init__(self, folder: Path) -> None:
        self.work = folder / "work"
        self.results = folder / "results"
        self.temporary = folder / "tmp"  # short, for the names of sockets have little room
        self.starts_file = self.results / "starts"
        self.request_file = folder / "request.json"
        self._result_file = self.results / "result.json"
        self._observations_file = self.results / "observations.jsonl"

    def write_request(self, request: RunRequest) -> None:
        """Make the folders and leave the request for the child.

        Raises:
            OSError: it cannot be written here.
        """
        self.work.mkdir(parents=True, exist_ok=True)
        self.results.mkdir(exist_ok=True)
        self.temporary.mkdir(exist_ok=True)
        self.request_file.write_text(json.dumps(to_json(request)), encoding="utf-8")

    def read_request(self) -> RunRequest:
        """What the child was asked.

        Raises:
            OSError: there is no request.
            ValueError: it is not one of ours.
        """
        return from_json(RunRequest, json.loads(self.request_file.read_text(encoding="utf-8")))

    def write_result(self, result: RunResult) -> None:
        """Leave the result, whole or not at all."""
        unfinished = self._result_file.with_suffix(".part")
        unfinished.write_text(json.dumps(to_json(result)), encoding="utf-8")
        unfinished.replace(self._result_file)

    def add_observation(self, observation: Observation) -> None:
        """Leave an observation at once, for the next one may never end."""
        with self._observations_file.open("a", encoding="utf-8", newline="\n") as stream:
            stream.write(json.dumps(to_json(observation)) + "\n")

    def read_result(self) -> RunResult:
        """What became of the run; `died` where the child left nothing that can be read."""
        observations = self._read_observations()
        try:
            data = json.loads(self._result_file.read_text(encoding="utf-8"))
            result = from_json(RunResult, data)
        except (OSError, ValueError, RecursionError):
            return RunResult(ended="died", observations=observations)
        return dataclasses.replace(result, observations=observations)

    def _read_observations(self) -> tuple[Observation, ...]:
        try:
            text = self._observations_file.read_text(encoding="utf-8")
        except (OSError, ValueError):
            return ()
        found: list[Observation] = []
        for line in text.splitlines():
            try:
                found.append(from_json(Observation, json.loads(line)))
            except (RecordError, ValueError, RecursionError):
                break  # the child was killed while it wrote
        return tuple(found)
