"""Real children for the tests of the runner."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from learnpy.runner.command import child_command
from learnpy.runner.protocol import RunRequest
from learnpy.runner.run import Run, run

RunProgram = Callable[..., Run]


@pytest.fixture
def run_program(tmp_path: Path) -> RunProgram:
    """Run a program's text in a child; all else about the request can be given by name."""
    count = iter(range(100))

    def go(
        program: str,
        *,
        packages: Sequence[str] = (),
        stdin: str = "",
        hash_seed: int | None = None,
        **request: Any,
    ) -> Run:
        folder = tmp_path / f"run {next(count)} é 中"
        folder.mkdir()
        wanted = RunRequest(program=program, **{"file": "program.py", **request})
        command = child_command(packages, hash_seed=hash_seed)
        return run(wanted, folder, command, stdin=stdin)

    return go
