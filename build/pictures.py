"""The pictures of the documents, made of the window itself, so that they show what there is.

    python build/pictures.py            make all of docs/images
    python build/pictures.py --check    make them aside, and say which have gone stale

They are drawn offscreen with the fonts of LearnPy, so they come out alike on every system. A
picture is stale when its size is another, or more than one pixel in a hundred is.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
from matplotlib import image

IMAGES = Path(__file__).parents[1] / "docs" / "images"
PICTURES = {
    "home-dark": ("--page", "home", "--theme", "dark"),
    "lesson-light": (
        *("--lesson", "jwst-pipeline", "--step", "naive", "--recorded"),
        *("--size", "1280x940"),
    ),
    "welcome": ("--page", "welcome", "--size", "1100x640"),
    "program": (
        *("--lesson", "hello-python", "--step", "greeting", "--recorded"),
        *("--size", "1100x640"),
    ),
    "exercise": ("--lesson", "functions", "--step", "clock", "--size", "1100x760"),
    "search": ("--page", "search", "--words", "recomender", "--size", "1100x560"),
    "settings": ("--page", "settings", "--size", "1100x900"),
    "large-text": (
        *("--lesson", "hello-python", "--theme", "contrast", "--text-size", "200"),
        *("--size", "900x600"),
    ),
}
_MOST_DIFFERENT = 0.01
_SEEN = 32
"""Of 255: by so much a colour may be another before a pixel is."""


def make(into: Path, data: Path) -> None:
    """Draw all pictures into a folder.

    Args:
        into: Where they go.
        data: A data folder with no record in it; the course is prepared there, once for all.

    Raises:
        subprocess.CalledProcessError: one cannot be made; what is wrong was printed.
    """
    into.mkdir(parents=True, exist_ok=True)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    learnpy = [sys.executable, "-m", "learnpy"]
    subprocess.run([*learnpy, "prepare", "--into-cache", str(data / "cache")], check=True)
    for name, arguments in PICTURES.items():
        asked = ["--screenshot", str(into / f"{name}.png"), "--data-dir", str(data), *arguments]
        subprocess.run([*learnpy, *asked], check=True, env=environment)


def stale(made: Path, kept: Path) -> list[str]:
    """The names of the pictures that are missing in `kept`, or are another than in `made`."""
    return [name for name in PICTURES if share_of_difference(name, made, kept) > _MOST_DIFFERENT]


def share_of_difference(name: str, made: Path, kept: Path) -> float:
    """How many of the pixels of a picture are another; 1 where the size is, or there is none."""
    files = made / f"{name}.png", kept / f"{name}.png"
    if not all(file.is_file() for file in files):
        return 1.0
    one, other = (np.asarray(image.imread(file))[..., :3] for file in files)
    if one.shape != other.shape:
        return 1.0
    return float((np.abs(one - other).max(axis=2) * 255 > _SEEN).mean())


def main() -> int:
    """Make the pictures, or look whether they are as they should be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--data", type=Path, help="keep the prepared course here for next time")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        data = options.data or Path(folder) / "data"
        if not options.check:
            make(IMAGES, data)
            return 0
        made = Path(folder) / "images"
        make(made, data)
        old = stale(made, IMAGES)
        for name in old:
            share = share_of_difference(name, made, IMAGES)
            print(f"docs/images/{name}.png is stale: {share:.0%} of it is another")
    if old:
        print("run: python build/pictures.py")
    return 1 if old else 0


if __name__ == "__main__":
    sys.exit(main())
