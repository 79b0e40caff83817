"""The licences of what is in the package: whose each file is, the text for people, the list."""

import os
import re
import shutil
import sys
from datetime import date
from importlib import import_module
from pathlib import Path

import jedi
import numpy as np
import PySide6
import pytest
import shiboken6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

ROOT = Path(__file__).resolve().parents[2]
LICENCES = ROOT / "build" / "licences"
DAY = date(2026, 11, 21)


@pytest.fixture(scope="module", autouse=True)
def _build_folder():
    sys.path.insert(0, str(ROOT / "build"))
    yield
    sys.path.remove(str(ROOT / "build"))


def entries(*files: str | Path) -> list[tuple[str, str, str]]:
    """As PyInstaller tells of them."""
    return [(Path(file).name, str(file), "DATA") for file in files]


@pytest.fixture(scope="module")
def found():
    """The parts of a package with a library, Python, Qt and LearnPy in it."""
    packages = (np, jedi, PySide6, shiboken6, os)
    files = [*(str(each.__file__) for each in packages), ROOT / "LICENSE"]
    return import_module("parts").parts_of([*entries(*files), ("a", "-", "PYMODULE")])


def named(parts, name):
    (part,) = [part for part in parts if part.name == name]
    return part


def test_what_was_collected_is_told_with_its_licence(found):
    assert [part.name.lower() for part in found] == sorted(part.name.lower() for part in found)
    numpy = named(found, "numpy")
    assert (numpy.version, numpy.source) == (np.__version__, f"pkg:pypi/numpy@{np.__version__}")
    assert numpy.licence.startswith("BSD-3-Clause")
    assert "NumPy Developers" in "".join(numpy.texts)
    assert (
        "PSF" in "".join(named(found, "Python").texts)
        or "PYTHON" in named(found, "Python").texts[0]
    )
    assert named(found, "LearnPy").licence == "MIT"
    assert "scipy" not in {part.name for part in found}


def test_what_lies_in_a_library_is_told_too(found):
    assert "typeshed" in "".join(named(found, "jedi").texts)
    inside = {part.name for part in found if part.inside == "Qt"}
    assert {"FreeType", "HarfBuzz", "PCRE2", "zlib"} <= inside
    ours = {part.name for part in found if part.inside == "LearnPy"}
    assert {"Inter (font)", "IBM Plex Mono (font)", "Lucide (icons)", "Radix Colors"} <= ours
    fonts = {file.name.partition("-")[0] for file in (ROOT / "resources/fonts").glob("*.[ot]tf")}
    told = {part.name.removesuffix(" (font)").replace(" ", "") for part in found}
    assert {name for name in fonts if not any(name.startswith(each) for each in told)} == set()


def test_qt_comes_with_the_text_of_the_lgpl(found):
    qt = named(found, "PySide6_Essentials")
    assert qt.licence == "LGPL-3.0-only"
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in qt.texts[0]
    assert "GNU GENERAL PUBLIC LICENSE" in qt.texts[1]


def test_a_file_of_nobody_ends_the_build(tmp_path):
    parts = import_module("parts")
    stray = tmp_path / "libstray.so.1"
    stray.write_bytes(b"")
    with pytest.raises(parts.LicenceError, match=re.escape(str(stray))):
        parts.parts_of(entries(stray))


def test_a_package_without_a_licence_text_ends_the_build(tmp_path, monkeypatch):
    parts = import_module("parts")
    about = tmp_path / "unlicensed-1.0.dist-info"
    about.mkdir()
    (tmp_path / "unlicensed.py").write_text("", encoding="utf-8")
    (about / "METADATA").write_text("Name: unlicensed\nVersion: 1.0\n", encoding="utf-8")
    (about / "RECORD").write_text("unlicensed.py,,\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(parts.LicenceError, match=r"unlicensed 1\.0 has no licence text"):
        parts.parts_of(entries(tmp_path / "unlicensed.py"))


@pytest.mark.skipif(shutil.which("dpkg-query") is None, reason="asks Debian")
def test_a_library_of_the_system_is_told_with_what_its_package_says():
    libraries = Path("/usr/lib").glob("*/libfontconfig.so.1")
    found = import_module("parts").parts_of(entries(*libraries))
    part = named(found, "libfontconfig1")
    assert part.source.startswith("pkg:deb/")
    assert "Permission" in part.texts[0]


def test_every_licence_that_is_named_is_there_and_every_text_is_used():
    parts = import_module("parts")
    rows = [*parts._table("whole"), *parts._table("inside")]
    texts = {file.stem for file in LICENCES.glob("*.txt")}
    named_here = {row["licence"] for row in rows if "copyright" in row}
    named_here |= {need for row in rows for need in row.get("needs", ())} | {"Python-2.0.1"}
    assert texts == named_here
    assert {system for row in rows for system in row.get("systems", ())} <= {
        "linux", "win32", "darwin",
    }  # fmt: skip


def test_the_notices_can_be_read_and_say_each_text_once(found):
    text = import_module("notices").notices_text(found)
    version = named(found, "PySide6_Essentials").version
    assert f"Qt {version} and Qt for Python {version}" in text
    assert "You may replace them" in text
    assert all(f"- {part.name}" in text for part in found)
    assert text.count("Licence: ") == len(found)
    for once in ("GNU LESSER GENERAL PUBLIC LICENSE", "The FreeType Project LICENSE"):
        assert text.count(once) == 1
    assert f"The same text as of PySide6_Essentials {version}." in text


def test_the_list_for_programs_is_what_cyclonedx_asks_for(found):
    sbom = import_module("sbom")
    text = sbom.sbom_text(found, DAY)
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    assert text == sbom.sbom_text(found, DAY)
    assert f'"purl": "pkg:pypi/numpy@{np.__version__}"' in text
    assert '"timestamp": "2026-11-21T00:00:00Z"' in text


def test_the_day_of_the_sources_can_be_given(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    assert import_module("papers").source_state()[0] == date(2001, 9, 9)
