"""The tests of an installation, on this one and on damaged ones."""

import json
import shutil
import sys
import tempfile
from pathlib import Path

import pytest

from learnpy import doctor, paths
from learnpy.doctor import Finding
from learnpy.runner.packages import LAB_PACKAGES


def by_name(findings) -> dict[str, Finding]:
    return {finding.name: finding for finding in findings}


@pytest.fixture
def folders(tmp_path) -> paths.UserFolders:
    return paths.user_folders(tmp_path / "data")


@pytest.fixture
def resources(tmp_path, monkeypatch) -> Path:
    """A small set of resources, in place of LearnPy's own."""
    folder = tmp_path / "resources"
    shutil.copytree(Path(__file__).parents[1] / "course" / "good", folder / "course")
    for name in ("themes", "icons", "fonts"):
        shutil.copytree(paths.resources_folder() / name, folder / name)
    monkeypatch.setattr(paths, "resources_folder", lambda: folder)
    return folder


@pytest.fixture
def one_package(monkeypatch):
    """To import them all takes a while, and once is enough."""
    monkeypatch.setattr(doctor, "LAB_PACKAGES", ("json",))


def test_a_sound_installation(folders, resources):
    findings = doctor.examine(folders, [lambda: [Finding("display", ok=True, text="there")]])
    assert [each for each in findings if not each.ok] == []
    found = by_name(findings)
    assert {f"package {name}" for name in LAB_PACKAGES} <= found.keys()
    assert found["package numpy"].text.split(".")[0].isdigit()
    assert found["course"].text.startswith("3 lessons")
    assert found["display"].ok
    for part in ("figures", "guard rail", "explained errors", "temporary folder"):
        assert found[part].ok
    assert not folders.data.exists()
    assert doctor.report_text(findings).endswith("All is well with LearnPy here.")
    data = json.loads(doctor.report_json(findings))
    assert data["ok"] is True
    assert data["findings"][0]["name"] == "version"


def test_what_is_missing_is_named_with_what_to_do(folders, resources, one_package):
    shutil.rmtree(resources / "themes")
    (resources / "course" / "first" / "one" / "lesson.md").write_text("---\n", encoding="utf-8")
    findings = doctor.examine(folders)
    found = by_name(findings)
    assert not found["themes"].ok
    assert found["themes"].text.startswith("there are none in ")
    assert "Install LearnPy again" in found["themes"].advice
    assert not found["course"].ok
    assert "first/one/lesson.md" in found["course"].text
    assert found["running programs"].ok
    text = doctor.report_text(findings)
    assert "FAIL  themes: there are none in" in text
    assert "      What to do: Install LearnPy again." in text
    assert json.loads(doctor.report_json(findings))["ok"] is False


def test_a_folder_that_cannot_be_written(tmp_path, resources, one_package):
    in_the_way = tmp_path / "data"
    in_the_way.write_text("a file", encoding="utf-8")
    found = by_name(doctor.examine(paths.user_folders(in_the_way)))
    assert not found["data folder"].ok
    assert "cannot be written" in found["data folder"].text
    assert "--data-dir" in found["data folder"].advice


def test_no_folder_for_temporary_files(folders, resources, one_package, monkeypatch, tmp_path):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    found = by_name(doctor.examine(folders))
    assert not found["temporary folder"].ok
    assert "TMPDIR" in found["temporary folder"].advice


def test_a_child_that_is_missing(folders, resources, monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "learnpy"))
    found = by_name(doctor.examine(folders))
    assert not found["running programs"].ok
    assert "learnpy-runner" in found["running programs"].text
    assert "virus scanner" in found["running programs"].advice


def test_a_package_that_is_missing(folders, resources, monkeypatch):
    monkeypatch.setattr(doctor, "LAB_PACKAGES", ("json", "no_such_package"))
    found = by_name(doctor.examine(folders))
    assert found["package json"].ok
    assert not found["package no_such_package"].ok
    assert "No module named" in found["package no_such_package"].text


def test_a_test_that_fails_by_itself_does_not_end_the_others(folders, resources, one_package):
    def broken():
        raise RuntimeError("no display")

    findings = doctor.examine(folders, [broken, lambda: [Finding("last", ok=True, text="x")]])
    found = by_name(findings)
    assert not found["doctor"].ok
    assert "RuntimeError: no display" in found["doctor"].text
    assert found["last"].ok


def test_nobodys_name_is_told(tmp_path, resources, one_package, monkeypatch):
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    data = doctor.report_json(doctor.examine(paths.user_folders(tmp_path / "ada" / "data")))
    assert str(tmp_path) not in data.replace("\\\\", "\\")
