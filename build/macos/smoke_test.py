"""Starts the LearnPy that is in the disk image, as who downloads it would get it.

.venv/bin/python build/macos/smoke_test.py
"""

import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bundle import PRODUCT
from disk_image import DIST, image_name

from learnpy import __version__

_SECONDS = 600
_LESSON = "hello-python"


def main() -> int:
    """Start it in three ways; returns the exit code."""
    image = DIST / image_name(__version__, platform.machine())
    with tempfile.TemporaryDirectory() as place, mounted(image, Path(place)) as volume:
        programs = volume / f"{PRODUCT}.app" / "Contents" / "MacOS"
        picture = Path(place) / "lesson.png"
        commands = (
            (programs / PRODUCT, "--version"),
            (programs / "learnpy-runner", "doctor", "--data-dir", Path(place) / "data"),
            (programs / PRODUCT, "--screenshot", picture, "--lesson", _LESSON),
        )
        codes = [subprocess.call(command, timeout=_SECONDS) for command in commands]
        if not picture.is_file():
            codes.append(1)
    print(f"macos: the program in {image.name} {'failed' if any(codes) else 'runs'}")
    return int(any(codes))


@contextmanager
def mounted(image: Path, place: Path) -> Iterator[Path]:
    """The content of an image as a folder, which cannot be written, as on a learner's Mac."""
    volume = place / "volume"
    volume.mkdir()
    options = ("-nobrowse", "-readonly", "-quiet", "-mountpoint", volume)
    subprocess.run(("hdiutil", "attach", image, *options), check=True)
    try:
        yield volume
    finally:
        subprocess.run(("hdiutil", "detach", volume, "-quiet", "-force"), check=False)


if __name__ == "__main__":
    sys.exit(main())
