"""Makes what Linux learners download: one `.tar.xz` with the program and its installer.

    .venv/bin/python build/linux/archive.py [PACKAGE] [--into FOLDER]

PACKAGE is the folder that `dev.py build` made, dist/LearnPy. The same package gives the same file.
"""

import argparse
import io
import lzma
import os
import platform
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import IO

from elf import elf_files
from oldest_system import needs

from learnpy import __version__

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "build"))
from icon import DRAWING, drawn, png  # noqa: E402  it is found only now

BESIDE = Path(__file__).with_name("in_archive")
ICON_SIZES = (16, 32, 48, 128, 256)
"""Pixels on a side, for desktops that show no SVG; menus and windows have the first three."""
_PARTS = 4
"""How many parts are compressed, each by itself, by as many threads as there are cores."""


def main(arguments: Sequence[str]) -> int:
    """Make the archive, say how big it is, and return an exit code."""
    parser = argparse.ArgumentParser(description="Make LearnPy's archive for Linux.")
    parser.add_argument("package", type=Path, nargs="?", default=ROOT / "dist" / "LearnPy")
    parser.add_argument("--into", type=Path, default=ROOT / "dist")
    options = parser.parse_args(arguments)
    started = time.monotonic()
    made = make_archive(options.package, options.into)
    taken = time.monotonic() - started
    print(f"archive: {made} ({made.stat().st_size / 1e6:.1f} MB, {taken:.0f} s)")
    return 0


def make_archive(package: Path, into: Path) -> Path:
    """Pack a packaged program with its installer, menu entry and icons.

    Args:
        package: The folder with the two programs.
        into: The folder that gets the archive.
    """
    into.mkdir(parents=True, exist_ok=True)
    name = f"LearnPy-{__version__}"
    archive = into / f"{name}-linux-{platform.machine()}.tar.xz"
    begun = archive.with_suffix(".part")
    with tempfile.TemporaryFile(dir=into) as plain:
        _write_tar(plain, package, name)
        with begun.open("wb") as compressed:
            for part in _compress(plain):
                compressed.write(part)
    begun.replace(archive)
    return archive


def day_of_sources() -> int:
    """When the sources were committed, in seconds since 1970; 0 where there is no git.

    SOURCE_DATE_EPOCH says otherwise: https://reproducible-builds.org/specs/source-date-epoch/
    """
    stated = os.environ.get("SOURCE_DATE_EPOCH")
    if stated is None:
        command = ["git", "log", "-1", "--format=%ct"]
        try:
            done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        except FileNotFoundError:
            return 0
        stated = done.stdout.strip()
    return int(stated or 0)


def _write_tar(stream: IO[bytes], package: Path, name: str) -> None:
    moment = day_of_sources()

    def as_anybodys(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = ""
        entry.mtime = moment
        entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
        return entry

    with tarfile.open(fileobj=stream, mode="w", format=tarfile.PAX_FORMAT) as tar:
        for path, content in sorted(files_beside(package).items()):
            entry = tarfile.TarInfo(f"{name}/{path}")
            entry.size = len(content)
            entry.mode = 0o755 if path.endswith(".sh") else 0o644
            tar.addfile(as_anybodys(entry), io.BytesIO(content))
        for file in _in_order(package):
            place = f"{name}/{file.relative_to(package).as_posix()}"
            tar.add(file, place, recursive=False, filter=as_anybodys)


def files_beside(package: Path) -> dict[str, bytes]:
    """The files that make a menu entry and an installation of the package."""
    files = {"install.sh": (BESIDE / "install.sh").read_bytes()}
    readme = (BESIDE / "README.txt").read_text(encoding="utf-8")
    readme = readme.replace("@VERSION@", __version__).replace("@NEEDS@", needs(package))
    files["README.txt"] = readme.encode("utf-8")
    files["share/learnpy.desktop"] = (BESIDE / "learnpy.desktop").read_bytes()
    files["share/icons/scalable/apps/learnpy.svg"] = DRAWING.read_bytes()
    for size in ICON_SIZES:
        files[f"share/icons/{size}x{size}/apps/learnpy.png"] = png(drawn(size))
    return files


def _in_order(package: Path) -> Iterator[Path]:
    """Folders, then files with those of a kind together, which compresses better."""
    code = set(elf_files(package))
    yield from sorted(
        package.rglob("*"),
        key=lambda file: (not file.is_dir(), file not in code, file.suffix, file),
    )


def _compress(plain: IO[bytes]) -> Iterator[bytes]:
    """The stream as `.xz`, in parts that follow each other, as the format allows."""
    size = plain.seek(0, io.SEEK_END)
    plain.seek(0)
    length = -(-size // _PARTS)
    parts = [plain.read(length) for _ in range(_PARTS)]
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        yield from threads.map(_compressed, parts)


def _compressed(part: bytes) -> bytes:
    return lzma.compress(part, preset=9)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
