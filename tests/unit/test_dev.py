"""The commands for a checkout. That they work on a fresh machine is seen by `.ci/run`."""

import importlib.util
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def dev() -> ModuleType:
    spec = importlib.util.spec_from_file_location("learnpy_dev", ROOT / "dev.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def pinned() -> dict[str, str]:
    """The packages of the lock file with the text that belongs to each."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    parts = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    return {part.partition("==")[0]: part for part in parts}


def test_an_old_python_is_told_in_one_line():
    program = "import sys; sys.version = '3.9.2 (old)'; sys.version_info = (3, 9, 2)\n"
    program += f"import runpy; runpy.run_path({str(ROOT / 'dev.py')!r}, run_name='__main__')"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stderr == "dev.py: LearnPy needs Python 3.11 or newer; this is 3.9.2.\n"


def test_a_python_that_is_too_new_is_told_which_to_take(dev, monkeypatch):
    monkeypatch.setattr(dev, "NEWEST_PYTHON", (3, 10))
    with pytest.raises(dev.Stop, match=r"Install Python 3\.10 .*: (py -|python)3\.10 "):
        dev.prepare({})


@pytest.mark.parametrize("arguments", [[], ["dance"]])
def test_an_unknown_command_shows_the_commands(dev, arguments, capsys):
    assert dev.main(arguments) == 2
    told = capsys.readouterr().err
    assert all(f"dev.py {name} " in told for name in dev.COMMANDS)


def test_what_is_missing_is_named_with_its_package(dev):
    needs = {"libthere-is-no-such.so.7": "libthere7", "no-such-program": "tools"}
    assert dev.missing(needs) == needs


def test_what_is_there_is_not_missing(dev, monkeypatch):
    assert dev.missing({}) == {}
    python = Path(sys.executable)
    monkeypatch.setenv("PATH", str(python.parent))
    assert dev.is_there(python.name)


@pytest.mark.skipif(sys.platform != "linux", reason="asks for libraries of Linux")
def test_every_library_is_one_that_loads(dev):
    """A misspelt name would be missing for ever, on every machine that could run this test."""
    assert dev.missing(dev.LIBRARIES) == {}


def test_packages_are_debians_names(dev):
    assert [
        name for name in dev.LIBRARIES.values() if not re.fullmatch(r"lib[a-z0-9.+-]+", name)
    ] == []


def test_without_apt_the_libraries_are_named(dev, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(dev.Stop, match=r"lacks libthere-is-no-such\.so\.7\. Install"):
        dev.provide({"libthere-is-no-such.so.7": "libthere7"})


def test_the_venv_is_made_anew_when_the_lock_changes(dev, monkeypatch, tmp_path):
    lock = tmp_path / "requirements.lock"
    monkeypatch.setattr(dev, "LOCK", lock)
    lock.write_text("a==1\n", encoding="utf-8")
    before = dev.made_from_text()
    assert dev.made_from_text() == before
    lock.write_text("a==2\n", encoding="utf-8")
    assert dev.made_from_text() != before


def test_a_program_is_kept_from_other_pythons_packages(dev, monkeypatch, capfd):
    monkeypatch.setenv("PYTHONPATH", "/somewhere")
    monkeypatch.setenv("PIP_USER", "1")
    program = "import os; print(os.environ.get('PYTHONPATH'), os.environ['PIP_USER'])"
    assert dev.call(sys.executable, "-c", program) == 0
    assert capfd.readouterr().out.split() == ["None", "0"]


def test_all_that_is_asked_for_is_locked():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = project["project"]["dependencies"] + project["dependency-groups"]["dev"]
    asked += project["build-system"]["requires"]
    locked = pinned()
    for requirement in asked:
        name, _, version = requirement.partition("==")
        exactly = f"{name.lower()}=={version.partition(';')[0]}"
        assert locked[name.lower()].startswith(exactly), requirement


def test_every_package_is_locked_with_hashes():
    locked = pinned()
    assert len(locked) > 40
    assert [name for name, text in locked.items() if "--hash=sha256:" not in text] == []


def test_the_lock_names_no_place():
    """So that it works with the index that a computer is set up for."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in text
    assert "index" not in text
