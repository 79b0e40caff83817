"""The command that starts a child, from each kind of installation."""

import sys
from pathlib import Path

import pytest

import learnpy
from learnpy.runner.command import child_command, child_environment


def test_from_a_checkout_python_runs_the_module():
    command = child_command(["numpy", "matplotlib"])
    windows = sys.platform == "win32"
    assert Path(command.program).samefile(sys._base_executable if windows else sys.executable)
    assert command.arguments == ("-P", "-m", "learnpy.runner.child", "numpy", "matplotlib")


@pytest.mark.parametrize(
    ("platform", "app", "runner"),
    [("win32", "learnpy.exe", "learnpy-runner.exe"), ("linux", "learnpy", "learnpy-runner")],
)
def test_frozen_it_is_the_program_beside_the_app(monkeypatch, tmp_path, platform, app, runner):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(sys, "executable", str(tmp_path / app))
    command = child_command(["numpy"])
    assert command.program == str(tmp_path / runner)
    assert command.arguments == ("numpy",)


def test_the_python_without_streams_is_not_used(monkeypatch, tmp_path):
    for name in ("executable", "_base_executable"):
        monkeypatch.setattr(sys, name, str(tmp_path / "pythonw.exe"))
    assert child_command().program == str(tmp_path / "python.exe")


def test_in_a_virtual_environment_on_windows_the_real_python_is_started(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(sys, "executable", str(tmp_path / "venv" / "pythonw.exe"))
    monkeypatch.setattr(sys, "_base_executable", str(tmp_path / "pythonw.exe"))
    command = child_command()
    assert command.program == str(tmp_path / "python.exe")
    assert command.environment["__PYVENV_LAUNCHER__"] == str(tmp_path / "venv" / "pythonw.exe")


def test_only_what_is_needed_is_passed_on():
    ours = {
        "PATH": "/bin",
        "HOME": "/home/ada",
        "SystemRoot": r"C:\Windows",
        "AWS_SECRET_ACCESS_KEY": "x",
        "PYTHONSTARTUP": "x.py",
        "PYTHONPATH": "/elsewhere",
        "MPLBACKEND": "qtagg",
        "LD_PRELOAD": "x.so",
        "_PYI_ARCHIVE_FILE": "x",
    }
    assert child_environment(ours) == {
        "PATH": "/bin",
        "HOME": "/home/ada",
        "SystemRoot": r"C:\Windows",
        "MPLBACKEND": "module://learnpy.runner.figures.backend",
        "MALLOC_ARENA_MAX": "1",
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "PYTHONUTF8": "1",
    }


def test_the_folder_of_learnpy_stays_on_the_path_and_no_other():
    source = str(Path(learnpy.__file__).resolve().parents[1])
    separator = ";" if sys.platform == "win32" else ":"
    ours = {"PYTHONPATH": separator.join(["/elsewhere", source])}
    assert child_environment(ours)["PYTHONPATH"] == source


def test_the_libraries_of_a_frozen_app_are_not_passed_on(monkeypatch):
    ours = {"LD_LIBRARY_PATH": "/app/_internal"}
    assert child_environment(ours)["LD_LIBRARY_PATH"] == "/app/_internal"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert "LD_LIBRARY_PATH" not in child_environment(ours)


def test_seed_and_folder_of_plots_are_set_where_given(tmp_path):
    assert "PYTHONHASHSEED" not in child_command().environment
    environment = child_command(hash_seed=3, plots_folder=tmp_path).environment
    assert environment["PYTHONHASHSEED"] == "3"
    assert environment["MPLCONFIGDIR"] == str(tmp_path)
