"""The errors of the table, each in a real child that explains it."""

import importlib.util
import sys
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
import yaml

from learnpy.explanations.model import Explanation
from learnpy.runner.command import child_command
from learnpy.runner.protocol import RunRequest
from learnpy.runner.run import run

_ERRORS = Path(__file__).parent / "errors"
_AT_ONCE = 3

Row = dict[str, Any]


def _table() -> Iterator[Row]:
    for file in sorted(_ERRORS.glob("*.yaml")):
        for row in yaml.safe_load(file.read_text(encoding="utf-8")):
            if _fits_here(row):
                yield row


def _fits_here(row: Row) -> bool:
    needs = row.get("needs")
    is_there = needs is None or importlib.util.find_spec(needs) is not None
    return is_there and sys.platform == row.get("only_on", sys.platform)


TABLE = {row["name"]: row for row in _table()}
"""The rows of `errors/` by their names, which a test takes as its parameter `error`."""


@pytest.fixture(scope="module")
def explained(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, Future[Explanation | None]]]:
    """What each error of the table is told to mean; several children work at a time."""
    chosen = {
        item.callspec.params["error"]
        for item in request.session.items
        if isinstance(item, pytest.Function)
        and item.path == request.path
        and "explained" in item.fixturenames
    }
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        yield {
            name: pool.submit(_explained, TABLE[name], tmp_path_factory.mktemp("run"))
            for name in TABLE
            if name in chosen
        }


def _explained(row: Row, folder: Path) -> Explanation | None:
    data: dict[str, str] = {}
    for name, content in row.get("files", {}).items():
        (folder / name).write_text(content, encoding="utf-8", newline="\n")
        data[name] = str(folder / name)
    request = RunRequest(program=row["program"], file=row.get("file", "program.py"), data=data)
    run_folder = folder / "run"
    run_folder.mkdir()
    return run(request, run_folder, child_command(), stdin=row.get("typed", "")).result.explanation
