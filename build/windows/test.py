"""Runs LearnPy on a Windows made of Wine: its tests, the doctor, and the real window.

    .venv/bin/python build/windows/test.py                 and the tests of `system_tests.py`
    .venv/bin/python build/windows/test.py tests/unit -x   pytest alone, with these arguments

It works on a copy of the checkout, on that Windows' own drive, and leaves this one alone. Windows
and its Python stay in scratch/windows, or another `--folder`, for the next time.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from checkout import FOLDER, WindowsCheckout, checkout_on_windows, dev
from system_tests import SYSTEM_TESTS

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
    with checkout_on_windows(options.folder) as checkout:
        if tests:
            return checkout.pytest(*tests)
        codes = {
            "doctor": checkout.python("-m", "learnpy", "doctor"),
            "window": _take_picture(checkout),
            "tests": checkout.pytest(*SYSTEM_TESTS),
        }
    for name, code in codes.items():
        print(f"windows: {name} {dev.verdict(code)}", flush=True)
    return int(any(codes.values()))


def _take_picture(checkout: WindowsCheckout) -> int:
    """Let LearnPy show a lesson by the Windows part of Qt; the picture is left beside Windows."""
    windows = checkout.windows
    picture = windows.folder / "lesson.png"
    picture.unlink(missing_ok=True)
    arguments = ("--screenshot", windows.inside(picture), "--lesson", "hello-python")
    code = checkout.python("-c", _DRAW, *arguments)
    if picture.is_file():
        print(f"windows: a picture of the window is in {picture}", flush=True)
    return code or int(not picture.is_file())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
