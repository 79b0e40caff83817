"""Runs LearnPy on a Windows made of Wine: its tests, the doctor, and the real window.

    .venv/bin/python build/windows/test.py                 all of it
    .venv/bin/python build/windows/test.py tests/unit -x   pytest alone, with these arguments

It works on a copy of the checkout, on that Windows' own drive, and leaves this one alone. Windows
and its Python stay in scratch/windows, or another `--folder`, for the next time.
"""

import argparse
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from windows_python import NEEDS, ROOT, make_ready
from wine import WinePython

sys.path.insert(0, str(ROOT))
import dev

FOLDER = ROOT / "scratch" / "windows"
_PYTEST = ("pytest", "-q", "-p", "no:cacheprovider")
_NOT_COPIED = shutil.ignore_patterns(".*", "scratch", "dist", "__pycache__")
_DRAW = """
import os, sys
from learnpy.cli import main
os.environ["QT_QPA_PLATFORM"] = "windows"  # Wine hands no variable on that begins with QT_
sys.exit(main())
"""


def main(arguments: Sequence[str]) -> int:
    """Make Windows ready, run what was asked for, and return an exit code."""
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--folder", type=Path, default=FOLDER)
    options, tests = parser.parse_known_args(arguments)
    dev.provide(NEEDS)
    with _display() as display:
        windows = make_ready(options.folder.resolve(), display)
        checkout = _copy_checkout(windows)
        with windows.running():
            if tests:
                return _python(windows, checkout, "-m", *_PYTEST, *tests)
            codes = {
                "doctor": _python(windows, checkout, "-m", "learnpy", "doctor"),
                "window": _take_picture(windows, checkout),
                "tests": _python(windows, checkout, "-m", *_PYTEST, "tests/unit"),
            }
    for name, code in codes.items():
        print(f"windows: {name} {dev.verdict(code)}", flush=True)
    return int(any(codes.values()))


@contextmanager
def _display() -> Iterator[str]:
    """A screen that nobody sees; gives its name."""
    options = ("-screen", "0", "1400x1000x24", "-nolisten", "tcp", "-displayfd", "1")
    silent = subprocess.DEVNULL
    with subprocess.Popen(["Xvfb", *options], stdout=subprocess.PIPE, stderr=silent) as screen:
        number = screen.stdout.readline().decode("ascii").strip() if screen.stdout else ""
        try:
            yield f":{number}"
        finally:
            screen.terminate()


def _copy_checkout(windows: WinePython) -> Path:
    """Put a copy of this checkout on drive C, where Python finds LearnPy in it."""
    checkout = windows.drive / "a checkout" / "LearnPy"
    shutil.rmtree(checkout, ignore_errors=True)
    shutil.copytree(ROOT, checkout, ignore=_NOT_COPIED)
    link = windows.python.parent / "Lib" / "site-packages" / "learnpy.pth"
    link.write_text(windows.inside(checkout / "src") + "\n", encoding="ascii")
    return checkout


def _take_picture(windows: WinePython, checkout: Path) -> int:
    """Let LearnPy show a lesson by the Windows part of Qt; the picture is left beside Windows."""
    picture = windows.folder / "lesson.png"
    picture.unlink(missing_ok=True)
    arguments = ("--screenshot", windows.inside(picture), "--lesson", "hello-python")
    code = _python(windows, checkout, "-c", _DRAW, *arguments)
    if picture.is_file():
        print(f"windows: a picture of the window is in {picture}", flush=True)
    return code or int(not picture.is_file())


def _python(windows: WinePython, checkout: Path, *arguments: str) -> int:
    return windows.call(windows.python, *arguments, folder=checkout)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
