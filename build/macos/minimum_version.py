"""Compares which macOS the libraries are made for with the one that the bundle says it needs.

    .venv/bin/python build/macos/minimum_version.py               the wheels that are pinned
    .venv/bin/python build/macos/minimum_version.py LearnPy.app   a bundle that was built

The wheels are those for Apple's processors; pip fetches them into scratch/macos-wheels. It works on
every system, and ends with 1 where a library is made for a newer macOS than the bundle says.
"""

import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import distribution
from pathlib import Path

from bundle import OLDEST_MACOS
from mach_o import Version, mach_o_files, oldest_macos
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
WHEELS = ROOT / "scratch" / "macos-wheels"
_LOCK = ROOT / "requirements.lock"
_BUILDS_ON = "macosx_15_0_arm64"
"""The system of the runner that makes the release: pip takes the newest wheel that fits it."""
_MACOS = {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix", "extra": ""}


def main(arguments: Sequence[str]) -> int:
    """Compare, say what was found, and return the exit code."""
    declared = _version(OLDEST_MACOS)
    files = in_folder(Path(arguments[0])) if arguments else in_wheels(fetched(WHEELS))
    newest: dict[str, tuple[Version, str]] = {}
    for whole, file in files:
        version = oldest_macos(file)
        if version is not None and version > newest.get(whole, ((0, 0), ""))[0]:
            newest[whole] = (version, file.name)
    for whole, (version, name) in sorted(newest.items(), key=lambda item: item[1], reverse=True):
        print(f"macos: {_text(version)} or newer  {whole}: {name}")
    if not newest:
        print("macos: there is no library for macOS to look at", file=sys.stderr)
        return 1
    needed = max(version for version, _ in newest.values())
    print(f"macos: the bundle says {_text(declared)}; its libraries need {_text(needed)}")
    return int(needed > declared)


def in_folder(folder: Path) -> Iterator[tuple[str, Path]]:
    """The libraries and programs of a bundle, each by the name of the folder that it is of."""
    for file in mach_o_files(folder):
        yield "/".join(file.relative_to(folder).parts[:3]), file


def in_wheels(wheels: Iterable[Path]) -> Iterator[tuple[str, Path]]:
    """The libraries in wheels, each by the name of its wheel; a file is there until the next."""
    for wheel in sorted(wheels):
        with zipfile.ZipFile(wheel) as archive, tempfile.TemporaryDirectory() as folder:
            archive.extractall(folder)
            for file in mach_o_files(Path(folder)):
                yield wheel.name, file


def fetched(folder: Path) -> list[Path]:
    """Let pip fetch the wheels that the bundle is made of, as they are pinned."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = folder / "wanted.txt"
    blocks = re.split(r"^(?=\S)", _LOCK.read_text(encoding="utf-8"), flags=re.MULTILINE)
    names = packaged_names()
    lines = [block for block in blocks if _plain(block.partition("==")[0]) in names]
    wanted.write_text("".join(lines), encoding="utf-8")
    version = f"{sys.version_info[0]}{sys.version_info[1]}"
    options = (
        "--quiet", "--no-deps", "--require-hashes", "--only-binary=:all:",
        f"--platform={_BUILDS_ON}", f"--python-version={version}", "--implementation=cp",
        f"--abi=cp{version}", "--abi=abi3", "--abi=none", "--dest", str(folder),
    )  # fmt: skip
    command = [sys.executable, "-m", "pip", "download", *options, "-r", str(wanted)]
    subprocess.run(command, check=True)
    return list(folder.glob("*.whl"))


def packaged_names() -> set[str]:
    """The distributions that LearnPy needs on macOS, with all that they need."""
    found: set[str] = set()
    waiting = ["learnpy", "psutil"]
    while waiting:
        name = _plain(waiting.pop())
        if name in found:
            continue
        found.add(name)
        for text in distribution(name).requires or ():
            requirement = Requirement(text)
            if requirement.marker is None or requirement.marker.evaluate(_MACOS):
                waiting.append(requirement.name)
    return found - {"learnpy"}


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _version(text: str) -> Version:
    major, _, minor = text.partition(".")
    return int(major), int(minor or 0)


def _text(version: Version) -> str:
    return f"{version[0]}.{version[1]}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
