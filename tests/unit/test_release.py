"""The workflows of GitHub, and the steps that they take."""

import hashlib
import re
import shutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
import yaml

import learnpy

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
SYSTEMS = {"Linux", "Windows", "macOS"}


@pytest.fixture(scope="module")
def release():
    sys.path.insert(0, str(ROOT / "build"))
    yield import_module("release")
    sys.path.remove(str(ROOT / "build"))


def steps(file: Path) -> list[dict]:
    jobs = yaml.safe_load(file.read_text(encoding="utf-8"))["jobs"].values()
    return [step for job in jobs for step in job.get("steps", ())]


def commands(file: Path) -> list[str]:
    return [line.strip() for step in steps(file) for line in step.get("run", "").splitlines()]


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_what_a_workflow_calls_is_there(file):
    sys.path.insert(0, str(ROOT))
    known = import_module("dev").COMMANDS
    sys.path.remove(str(ROOT))
    for command in commands(file):
        words = command.replace("\\", "/").split()
        if words[:2] == ["python", "dev.py"]:
            assert words[2] in known, command
        for script in re.findall(r"\b(?:build/[\w/]+\.(?:py|sh))", " ".join(words)):
            assert (ROOT / script).is_file(), command


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_actions_of_others_are_pinned_to_a_commit(file):
    used = re.findall(r"uses: (\S+)(.*)", file.read_text(encoding="utf-8"))
    assert used
    for action, comment in used:
        assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", action), action
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", comment), action


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_a_workflow_may_write_nothing_but_the_draft(file):
    workflow = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert workflow["permissions"] == {"contents": "read"}
    writing = [name for name, job in workflow["jobs"].items() if "permissions" in job]
    assert writing == (["draft"] if file.name == "release.yml" else [])
    checkouts = [step for step in steps(file) if "actions/checkout" in step.get("uses", "")]
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)
    assert all("timeout-minutes" in job for job in workflow["jobs"].values())


def test_each_system_is_tested_built_and_tested_as_built():
    for file in WORKFLOWS:
        said = commands(file)
        order = ["python dev.py test", "python dev.py build", "python dev.py test -m frozen"]
        assert [command for command in said if command in order] == order
        jobs = yaml.safe_load(file.read_text(encoding="utf-8"))["jobs"]
        (matrix,) = [job["strategy"]["matrix"] for job in jobs.values() if "strategy" in job]
        assert {each["system"] for each in matrix["include"]} == SYSTEMS


def test_the_tag_has_to_be_the_version(release, capsys):
    assert release.check_tag(f"v{learnpy.__version__}") == 0
    assert release.check_tag("v99.0.0") == 1
    assert f"the sources are v{learnpy.__version__}" in capsys.readouterr().err


def test_the_version_stands_in_one_place(release):
    assert release.version() == learnpy.__version__
    number = re.escape(learnpy.__version__)
    holders = [
        file.relative_to(ROOT).as_posix()
        for folder in ("src", "build", ".github")
        for file in sorted((ROOT / folder).rglob("*"))
        if file.suffix in {".py", ".spec", ".yml", ".nsi", ".sh", ".plist"}
        and re.search(rf"[\"'v]{number}[\"'\s]", file.read_text(encoding="utf-8"))
    ]
    assert holders == ["src/learnpy/__init__.py"]


def test_the_sums_are_of_all_files_in_order(release, tmp_path, capsys):
    (tmp_path / "b.zip").write_bytes(b"b")
    (tmp_path / "a.dmg").write_bytes(b"a")
    assert release.write_checksums(tmp_path) == 0
    first = (tmp_path / "SHA256SUMS").read_text(encoding="utf-8")
    sums = [
        f"{hashlib.sha256(name[:1].encode()).hexdigest()}  {name}\n" for name in ("a.dmg", "b.zip")
    ]
    assert first == "".join(sums)
    assert release.write_checksums(tmp_path) == 0
    assert (tmp_path / "SHA256SUMS").read_text(encoding="utf-8") == first
    empty = tmp_path / "empty"
    empty.mkdir()
    assert release.write_checksums(empty) == 1


def test_the_papers_of_a_package_are_put_beside_it(release, tmp_path, capsys):
    prepared = tmp_path / "LearnPy" / "_internal" / "resources" / "prepared"
    prepared.mkdir(parents=True)
    assert release.copy_papers(tmp_path / "LearnPy", tmp_path) == 1
    assert "build it anew" in capsys.readouterr().err
    for name in ("third-party-notices.txt", "parts.cdx.json"):
        (prepared / name).write_text(name, encoding="utf-8")
    assert release.copy_papers(tmp_path / "LearnPy", tmp_path) == 0
    names = {file.name for file in tmp_path.iterdir() if file.is_file()}
    assert len(names) == 2
    assert all(name.startswith(f"LearnPy-{learnpy.__version__}-") for name in names)
    assert {name[-8:] for name in names} == {"cdx.json", "ices.txt"}


def test_actionlint_finds_what_is_wrong_in_a_workflow(tmp_path):
    """That it finds nothing in ours is seen by `dev.py check`."""
    tool = shutil.which("actionlint", path=str(Path(sys.executable).parent))
    assert tool is not None
    wrong = "on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: ${{ x }}\n"
    done = subprocess.run([tool, "-"], input=wrong, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert 'undefined variable "x"' in done.stdout
