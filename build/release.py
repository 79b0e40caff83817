"""The steps of a release that are the same on every system; `.github/workflows` calls them.

python build/release.py check-tag v1.2.0       is that tag the version of these sources?
.venv/bin/python build/release.py papers       the lists of the built package, into dist/
python build/release.py checksums FOLDER       SHA256SUMS of all that is in it
"""

import argparse
import hashlib
import platform
import re
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DIST = ROOT / "dist"
SUMS = "SHA256SUMS"
_PAPERS = {"third-party-notices.txt": "notices.txt", "parts.cdx.json": "cdx.json"}
"""What lies in the package, and how it is called beside it."""
_SYSTEMS = {"win32": "windows", "darwin": "macos"}


def main(arguments: Sequence[str]) -> int:
    """Do one step; returns the exit code."""
    parser = argparse.ArgumentParser(description="One step of a release.")
    steps = parser.add_subparsers(dest="step", required=True)
    steps.add_parser("check-tag").add_argument("tag")
    steps.add_parser("papers")
    steps.add_parser("checksums").add_argument("folder", type=Path)
    asked = parser.parse_args(arguments)
    if asked.step == "check-tag":
        return check_tag(asked.tag)
    if asked.step == "papers":
        return copy_papers(DIST / "LearnPy", DIST)
    return write_checksums(asked.folder)


def version() -> str:
    """LearnPy's version, read as text: for the first step nothing is installed yet."""
    text = (ROOT / "src" / "learnpy" / "__init__.py").read_text(encoding="utf-8")
    return re.findall(r'^__version__ = "([^"]+)"$', text, re.MULTILINE)[0]


def check_tag(tag: str) -> int:
    """A tag of another version than the sources' would give packages with a wrong name."""
    if tag == f"v{version()}":
        print(f"release: {tag} is the version of these sources")
        return 0
    print(
        f"release: the tag is {tag}, and the sources are v{version()}; change __version__ in"
        " src/learnpy/__init__.py, or take the tag back",
        file=sys.stderr,
    )
    return 1


def copy_papers(package: Path, into: Path) -> int:
    """Put the notices and the bill of materials of a package beside it, named as it is."""
    inside = package / "_internal" / "resources" / "prepared"
    name = f"LearnPy-{version()}-{_SYSTEMS.get(sys.platform, sys.platform)}-{platform.machine()}"
    for file, ending in _PAPERS.items():
        if not (inside / file).is_file():
            print(f"release: the package has no {file}; build it anew", file=sys.stderr)
            return 1
        shutil.copyfile(inside / file, into / f"{name}.{ending}")
        print(f"release: {into / f'{name}.{ending}'}")
    return 0


def write_checksums(folder: Path) -> int:
    """Write the sums as `sha256sum --check` reads them, in the order of the names."""
    files = sorted(file for file in folder.iterdir() if file.is_file() and file.name != SUMS)
    if not files:
        print(f"release: there is nothing in {folder}", file=sys.stderr)
        return 1
    lines: list[str] = []
    for file in files:
        with file.open("rb") as stream:
            lines.append(f"{hashlib.file_digest(stream, 'sha256').hexdigest()}  {file.name}\n")
    (folder / SUMS).write_text("".join(lines), encoding="utf-8", newline="\n")
    print("".join(lines), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
