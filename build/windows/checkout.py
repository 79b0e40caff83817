"""A copy of this checkout on the drive of a Windows of Wine, ready to be tested and packaged."""

import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import get_ident

from product import PRODUCT, ROOT, version
from windows_python import make_ready
from wine import NEEDS, WinePython

sys.path.insert(0, str(ROOT))
import dev

FOLDER = ROOT / "scratch" / "windows"
"""Where Windows and its Python stay for the next time."""
_NOT_COPIED = shutil.ignore_patterns(".*", "scratch", "dist", "__pycache__")


@dataclass(frozen=True, slots=True)
class WindowsCheckout:
    """The copy, and the Windows that it is on."""

    windows: WinePython
    folder: Path
    """Of the copy, as a host path."""

    def python(self, *arguments: str, **variables: str) -> int:
        """Call the Windows Python in the copy; returns its exit code."""
        return self.windows.call(
            self.windows.python, *arguments, folder=self.folder, variables=variables
        )

    def pytest(self, *arguments: str, **variables: str) -> int:
        """Run tests of the copy; returns pytest's exit code.

        One that was killed has the code 0 under Wine, so it has to have written its report as well.
        """
        report = self.windows.folder / f"tests-{get_ident()}.xml"
        report.unlink(missing_ok=True)
        options = ("-q", "-p", "no:cacheprovider", f"--junitxml={self.windows.inside(report)}")
        code = self.python("-m", "pytest", *options, *arguments, **variables)
        return code or int(not report.is_file())


@contextmanager
def checkout_on_windows(folder: Path) -> Iterator[WindowsCheckout]:
    """Make Windows ready, with a fresh copy of this checkout; at the end nothing of it runs.

    Args:
        folder: Where Windows is, or is made.

    Raises:
        WineError: something that it is made of is missing.
        dev.Stop: a package of the system is missing, and cannot be installed from here.
    """
    dev.provide(NEEDS)
    with _screen() as screen:
        windows = make_ready(folder.resolve(), screen)
        copy = _copy(windows)
        with windows.running():
            yield WindowsCheckout(windows, copy)


@contextmanager
def _screen() -> Iterator[str]:
    """A screen that nobody sees; gives its name."""
    options = ("-screen", "0", "1400x1000x24", "-nolisten", "tcp", "-displayfd", "1")
    silent = subprocess.DEVNULL
    with subprocess.Popen(["Xvfb", *options], stdout=subprocess.PIPE, stderr=silent) as screen:
        number = screen.stdout.readline().decode("ascii").strip() if screen.stdout else ""
        try:
            yield f":{number}"
        finally:
            screen.terminate()


def _copy(windows: WinePython) -> Path:
    """Put a copy of this checkout on drive C, where Python finds LearnPy in it.

    What was built in an earlier copy stays, so that its tests can be run again alone.
    """
    copy = windows.drive / "a checkout" / "LearnPy"
    copy.mkdir(parents=True, exist_ok=True)
    for left in copy.iterdir():
        if left.is_dir() and left.name != "dist":
            shutil.rmtree(left)
    _forget_learner(windows)
    shutil.copytree(ROOT, copy, ignore=_NOT_COPIED, dirs_exist_ok=True)
    packages = windows.python.parent / "Lib" / "site-packages"
    link = packages / "learnpy.pth"
    link.write_text(windows.inside(copy / "src") + "\n", encoding="ascii")
    _announce(packages)
    return copy


def _forget_learner(windows: WinePython) -> None:
    """Take away what an earlier test installed or kept for the person of this Windows."""
    for person in (windows.drive / "users").iterdir():
        for left in ("LearnPy", "Programs/LearnPy"):
            shutil.rmtree(person / "AppData" / "Local" / left, ignore_errors=True)


def _announce(packages: Path) -> None:
    """Let Python know that LearnPy is installed, and in which version."""
    for left in packages.glob("learnpy-*.dist-info"):
        shutil.rmtree(left)
    folder = packages / f"learnpy-{version()}.dist-info"
    folder.mkdir()
    lines: Sequence[str] = ("Metadata-Version: 2.1", f"Name: {PRODUCT}", f"Version: {version()}")
    (folder / "METADATA").write_text("\n".join((*lines, "")), encoding="utf-8")
