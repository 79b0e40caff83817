"""To whom a file on the computer that builds belongs."""

import csv
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from functools import cached_property
from importlib.metadata import Distribution, distributions
from pathlib import Path


class Installed:
    """The distributions that pip installed, by their files."""

    def __init__(self) -> None:
        self.distributions: dict[str, Distribution] = {}
        self._by_file: dict[str, str] = {}
        self._by_folder: dict[str, str] = {}
        for distribution in distributions():
            name = re.sub(r"[-_.]+", "-", distribution.name).lower()
            if name == "learnpy" or name in self.distributions:
                continue
            self.distributions[name] = distribution
            root = _key(str(distribution.locate_file("")))
            # `distribution.files` would make 30,000 objects of it.
            for file, *_ in csv.reader((distribution.read_text("RECORD") or "").splitlines()):
                place = os.path.normcase(f"{root}{os.sep}{file}")
                self._by_file[_key(place) if ".." in file else place] = name
                top, _, below = file.partition("/")
                if below and top != "..":
                    self._by_folder.setdefault(os.path.normcase(f"{root}{os.sep}{top}"), name)

    def owner(self, file: Path) -> str:
        """The name of the distribution as registries write it; empty where none has the file."""
        place = _key(file)
        if place in self._by_file:
            return self._by_file[place]
        # What Python, or a package itself, made beside the files that pip knows.
        for folder in file.parents:
            if name := self._by_folder.get(_key(folder)):
                return name
        return ""


class PythonFiles:
    """The files of Python itself."""

    def __init__(self) -> None:
        names = ("stdlib", "platstdlib")
        self._folders = [_key(Path(sysconfig.get_path(name))) for name in names]
        if Path(sys.base_prefix) not in (Path("/usr"), Path("/")):
            self._folders.append(_key(Path(sys.base_prefix)))
        # On Windows, Microsoft's libraries that Python is linked with may be the system's.
        self._library = re.compile(
            r"(?:lib)?python3[.\d]*\w*\.(?:so|dll|dylib)[.\d]*|Python"
            r"|(?:vcruntime|msvcp|concrt|ucrtbase|api-ms-win).*\.dll",
            re.IGNORECASE,
        )

    def has(self, file: Path) -> bool:
        """Whether it is of the standard library, or Python's own library."""
        place = _key(file)
        inside = any(place.startswith(folder + os.sep) for folder in self._folders)
        return inside or self._library.fullmatch(file.name) is not None


class Debian:
    """The packages of the Linux that builds, where it is Debian or made like it."""

    @cached_property
    def vendor(self) -> str:
        """`debian`, `ubuntu` and the like."""
        text = Path("/etc/os-release").read_text(encoding="utf-8")
        return re.findall(r"^ID=\"?([\w.-]+)", text, re.MULTILINE)[0]

    def owner(self, file: Path) -> str:
        """The package of a file; empty where it has none."""
        if shutil.which("dpkg-query") is None:
            return ""
        # /lib is /usr/lib by now, and the list of files has the one or the other.
        real = file.resolve()
        places = [str(file), str(real)]
        places += [place.removeprefix("/usr") for place in places] + [f"/usr{p}" for p in places]
        for place in dict.fromkeys(places):
            said = self._ask("--search", place)
            if said:
                return said.partition(": ")[0].partition(",")[0].partition(":")[0]
        return ""

    def version(self, package: str) -> str:
        """The version of an installed package."""
        return self._ask("--show", "--showformat", "${Version}\n", package).partition("\n")[0]

    def licence(self, package: str) -> str:
        """What the package says of whose it is; empty where it does not."""
        file = Path("/usr/share/doc", package, "copyright")
        return file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""

    def common(self, name: str) -> str:
        """A licence that packages name and do not repeat."""
        file = Path("/usr/share/common-licenses", name)
        return file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""

    def _ask(self, *arguments: str) -> str:
        command = ["dpkg-query", *arguments]
        return subprocess.run(
            command, capture_output=True, encoding="utf-8", check=False
        ).stdout.strip()


def _key(place: Path | str) -> str:
    """A path as this system compares paths, without a link being followed."""
    return os.path.normcase(os.path.abspath(place))  # noqa: PTH100  not resolved
