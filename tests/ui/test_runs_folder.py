"""The folder of a window's runs, and what windows leave that end without a word."""

import os
import subprocess
import sys
from pathlib import Path

from learnpy.ui.runs_folder import RunsFolder

OPEN = """
import os, sys
from pathlib import Path
from learnpy.ui.runs_folder import RunsFolder
folder = RunsFolder(Path(sys.argv[1]))
(folder.path / "run-1" / "work").mkdir(parents=True)
(folder.path / "run-1" / "work" / "left.txt").write_text("left")
print(folder.path, flush=True)
sys.stdin.read()
os._exit(9)
"""


def window_in(place: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", OPEN, str(place)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )


def test_it_is_gone_when_the_window_closes(tmp_path: Path) -> None:
    folder = RunsFolder(tmp_path)
    (folder.path / "run-1").mkdir()
    (folder.path / "run-1" / "a.txt").write_text("a", encoding="utf-8")
    folder.close()
    folder.wait_until_clean()
    assert list(tmp_path.iterdir()) == []


def test_what_a_window_that_crashed_left_is_removed_and_that_of_an_open_one_is_not(
    tmp_path: Path,
) -> None:
    others = tmp_path / "learnpy-of-somebody-else"
    others.mkdir()
    with window_in(tmp_path) as crashed, window_in(tmp_path) as still_open:
        assert crashed.stdout is not None
        assert still_open.stdout is not None
        left, used = (
            Path(each.stdout.readline().strip())  # type: ignore[union-attr]
            for each in (crashed, still_open)
        )
        crashed.kill()
        crashed.wait()
        assert (left / "run-1" / "work" / "left.txt").exists()
        folder = RunsFolder(tmp_path)
        folder.wait_until_clean()
        assert not left.exists()
        assert (used / "run-1" / "work" / "left.txt").exists()
        assert folder.path.is_dir()
        folder.close()
        still_open.kill()
    assert others.is_dir()


def test_one_that_is_just_being_made_is_left_alone(tmp_path: Path) -> None:
    young = tmp_path / "learnpy-runs-young"
    young.mkdir()
    folder = RunsFolder(tmp_path)
    folder.wait_until_clean()
    assert young.is_dir()
    folder.close()


def test_it_is_gone_where_nobody_closed_it(tmp_path: Path) -> None:
    folder = RunsFolder(tmp_path)
    folder.wait_until_clean()
    (folder.path / "run-1").mkdir()
    del folder
    assert list(tmp_path.iterdir()) == []
