"""Whose work is in the package: told from the files that the spec collected, not from a wish list.

Each collected file belongs to an installed distribution, to Python, to a package of the Linux that
builds, or to LearnPy. One that belongs to none, or a part without a licence text, ends the build.
"""

import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution
from pathlib import Path
from typing import Literal

from origins import Debian, Installed, PythonFiles

ROOT = Path(__file__).resolve().parents[1]
LICENCES = Path(__file__).with_name("licences")

Entry = tuple[str, str, str]
"""PyInstaller's: where it goes, where it is, what kind it is."""

_LICENCE_FILE = re.compile(r"(?:^|[^a-z])(?:licen[cs]es?|copying|notices?)(?:[^a-z]|$)")
_NO_TEXT = (".py", ".pyi", ".pyc", ".html", ".svg", ".json", ".mo", ".po", ".h")
_WORD = re.compile(r"[A-Z][a-z]+|[A-Z]+(?![a-z])")
_COMMON = re.compile(r"/usr/share/common-licenses/([\w.+-]*[\w+-])")
# The first that it names is of the whole, and others are of some of its files.
_DEBIANS_NAME = re.compile(r"^License: *(\S.*?)\s*$", re.MULTILINE)
_IN_ITS_TEXT = "as stated in its text"
_OF_ALL = ("pyinstaller",)
"""The small program that starts Python is PyInstaller's, though no file of it is collected."""


class LicenceError(Exception):
    """Something is in the package and nobody knows under which licence; the text says what."""


@dataclass(frozen=True, slots=True)
class Part:
    """Something in the package that others, or we, have made."""

    name: str
    version: str
    licence: str
    """As its makers state it: an SPDX expression, or a few words."""
    texts: tuple[str, ...]
    """The licences in full, with their copyright lines."""
    kind: Literal["package", "library", "inside", "ours"]
    """A Python package; a library of the system; something inside of another part; LearnPy's."""
    inside: str = ""
    """The part that it lies in."""
    source: str = ""
    """Where its own sources are, or its package URL."""


def parts_of(entries: Iterable[Entry]) -> list[Part]:
    """Every part of the package, in the order of their names.

    Args:
        entries: All that the spec collected, the Python modules too.

    Raises:
        LicenceError: a file is nobody's, or a licence text is not there.
    """
    files = {Path(source) for _, source, _ in entries if source and source not in {"-", "built-in"}}
    installed, python, debian = Installed(), PythonFiles(), Debian()
    names, packages, unknown = set[str](_OF_ALL), set[str](), list[str]()
    for file in sorted(file for file in files if file.is_absolute() and file.exists()):
        if name := installed.owner(file):
            names.add(name)
        elif file.is_relative_to(ROOT) or python.has(file):
            continue
        elif package := debian.owner(file):
            packages.add(package)
        else:
            unknown.append(str(file))
    if unknown:
        raise LicenceError(f"nobody knows whose these files are: {', '.join(unknown)}")
    found = [_of_distribution(installed.distributions[name]) for name in sorted(names)]
    found += [_of_python(), *_inside({*names, "python"}), *_ours()]
    found += [_of_package(debian, package) for package in sorted(packages)]
    return sorted(found, key=lambda part: part.name.lower())


def _of_distribution(distribution: Distribution) -> Part:
    name, version = distribution.name, distribution.version
    texts = [_read(file) for file in _licence_files(distribution)]
    licence = _stated_licence(distribution)
    stated = next((row for row in _table("whole") if row["of"] == _plain(name)), None)
    if stated is not None:
        licence = stated["licence"]
        if "copyright" in stated:
            texts += [f"{stated['copyright']}\n\n{_text(licence)}"]
        texts += map(_text, stated.get("needs", ()))
    if not texts:
        raise LicenceError(f"{name} {version} has no licence text")
    source = f"pkg:pypi/{_plain(name)}@{version}"
    return Part(name, version, licence, tuple(dict.fromkeys(texts)), "package", source=source)


def _licence_files(distribution: Distribution) -> Iterator[Path]:
    for file in distribution.files or ():
        is_text = not file.name.lower().endswith(_NO_TEXT)
        if is_text and _LICENCE_FILE.search(file.name.lower()):
            place = Path(str(distribution.locate_file(file)))
            if place.is_file():
                yield place


def _stated_licence(distribution: Distribution) -> str:
    """The expression, or a name of one line, or what kind the makers say that it is."""
    data = distribution.metadata
    if "License-Expression" in data:
        return data["License-Expression"]
    name = data["License"].strip() if "License" in data else ""
    if name and "\n" not in name:
        return name
    kinds = [
        line.rpartition(" :: ")[2]
        for line in data.get_all("Classifier") or ()
        if line.startswith("License ::") and not line.endswith("OSI Approved")
    ]
    return ", ".join(kinds) or _IN_ITS_TEXT


def _of_python() -> Part:
    licence, version = "Python-2.0.1", sys.version.partition(" ")[0]
    source = "https://www.python.org/downloads/source/"
    return Part("Python", version, licence, (_text(licence),), "package", source=source)


def _inside(owners: set[str]) -> Iterator[Part]:
    for row in _table("inside"):
        if row["of"] in owners and sys.platform in row.get("systems", (sys.platform,)):
            text = f"{row['copyright']}\n\n{_text(row['licence'])}"
            whose = "Python" if row["of"] == "python" else "Qt"
            yield Part(row["name"], "", row["licence"], (text,), "inside", inside=whose)


def _of_package(debian: Debian, package: str) -> Part:
    text, version = debian.licence(package), debian.version(package)
    if not text:
        raise LicenceError(f"the system's package {package} has no licence text")
    common = [debian.common(name) for name in dict.fromkeys(_COMMON.findall(text))]
    stated = _DEBIANS_NAME.search(text)
    names = stated[1] if stated else _IN_ITS_TEXT
    source = f"pkg:deb/{debian.vendor}/{package}@{version}"
    texts = tuple(filter(None, (text, *common)))
    return Part(package, version, names, texts, "library", source=source)


def _ours() -> Iterator[Part]:
    """LearnPy, and what it has from others: fonts, icons and colours."""
    sys.path.insert(0, str(ROOT / "src"))
    from learnpy import __version__  # noqa: PLC0415  as the package is made of it

    resources = ROOT / "resources"
    yield Part("LearnPy", __version__, "MIT", (_read(ROOT / "LICENSE"),), "ours")
    for file in sorted((resources / "fonts").glob("*-OFL.txt")):
        name = " ".join(
            re.findall(r"[A-Z][a-z]+|[A-Z]{2,}(?![a-z])", file.stem.removesuffix("-OFL"))
        )
        yield Part(f"{name} (font)", "", "OFL-1.1", (_read(file),), "inside", inside="LearnPy")
    icons = _read(resources / "icons" / "LICENSE.txt")
    yield Part("Lucide (icons)", "", "ISC", (icons,), "inside", inside="LearnPy")
    colours = f"Copyright (c) 2022 WorkOS\n\n{_text('MIT')}"
    yield Part("Radix Colors", "", "MIT", (colours,), "inside", inside="LearnPy")


def _table(name: str) -> list[dict]:
    return tomllib.loads((LICENCES / "parts.toml").read_text(encoding="utf-8"))[name]


def _text(licence: str) -> str:
    file = LICENCES / f"{licence}.txt"
    if not file.is_file():
        raise LicenceError(f"there is no text of {licence} in {LICENCES.name}")
    return _read(file)


def _read(file: Path) -> str:
    text = file.read_text(encoding="utf-8", errors="replace")
    return "\n".join(line.rstrip() for line in text.splitlines()).strip("\n")


def _plain(name: str) -> str:
    """A distribution's name as registries write it."""
    return re.sub(r"[-_.]+", "-", name).lower()
