"""What `package.py` calls once everything is there: builds, and tests what it built.

PyInstaller and NSIS use one processor each, so what does not wait for them is done beside them.
"""

import argparse
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from checkout import FOLDER, ROOT, WindowsCheckout, checkout_on_windows, dev
from foreign_parts import foreign_parts
from installer import PackageError, make_installer, make_portable, report
from system_tests import SYSTEM_TESTS
from windows_python import WineError

DIST = ROOT / "dist"
EARLIER = "0.0.1"
"""The version of a small package whose installer the tests upgrade from."""


class Verdicts:
    """How each step went, and how long all of them took."""

    def __init__(self) -> None:
        self._codes: dict[str, int] = {}
        self._began = time.monotonic()

    def of(self, name: str, step: Callable[[], int]) -> int:
        """Take a step; returns its exit code."""
        began = time.monotonic()
        print(f"windows: {name} ...", flush=True)
        code = self._codes[name] = step()
        print(f"windows: {name} {dev.verdict(code)}, {_duration(began)}", flush=True)
        return code

    def total(self) -> int:
        """Say how everything went; returns the exit code of it all."""
        for name, code in self._codes.items():
            print(f"windows: {dev.verdict(code)}: {name}", flush=True)
        code = int(not self._codes or any(self._codes.values()))
        print(f"windows: all {dev.verdict(code)}, {_duration(self._began)}", flush=True)
        return code


class WindowsBuild:
    """The steps on one Windows; a step that fails is noted, and others go on."""

    def __init__(self, checkout: WindowsCheckout, verdicts: Verdicts) -> None:
        self._checkout = checkout
        self._step = verdicts.of
        self._package = checkout.folder / "dist" / "LearnPy"
        self._files: dict[str, Path] = {}

    def is_built(self) -> bool:
        """Whether there is a package to go on with."""
        return (self._package / "LearnPy.exe").is_file()

    def test_sources(self) -> None:
        """Run the tests of LearnPy that have to do with the system."""
        self._step("tests of the sources", lambda: self._checkout.pytest(*SYSTEM_TESTS))

    def build(self) -> None:
        """Make the packaged program, and see that nothing of Wine is in it."""
        shutil.rmtree(self._package, ignore_errors=True)
        when = {"SOURCE_DATE_EPOCH": _time_of_commit()}
        self._step("build", lambda: self._checkout.python("build/package.py", **when))
        if self.is_built():
            self._step("nothing of Wine in it", self._look_for_foreign_parts)

    def make_files(self) -> None:
        """Make what learners download, and the small installer that the tests upgrade from."""
        self._step("installer and portable zip", self._make_files)

    def test_package(self) -> None:
        """Test the packaged program where it was built."""
        chosen = ("-m", "windows", "tests/windows/test_package.py")
        self._step("tests of the package", lambda: self._checkout.pytest(*chosen))

    def test_files(self) -> None:
        """Install, upgrade and remove, and start the portable one."""
        inside = self._checkout.windows.inside
        paths = {name: inside(file) for name, file in self._files.items()}
        chosen = ("-m", "windows", "tests/windows/test_installer.py")
        self._step("tests of the installer", lambda: self._checkout.pytest(*chosen, **paths))

    def _look_for_foreign_parts(self) -> int:
        found = foreign_parts(self._package, self._checkout.windows.python.parent)
        for part in found:
            print(f"windows: this library is neither from a wheel nor Python's: {part}")
        return int(bool(found))

    def _make_files(self) -> int:
        scratch = self._checkout.windows.folder / "earlier"
        try:
            setup = make_installer(self._package, DIST)
            portable = make_portable(self._package, DIST)
            earlier = make_installer(_small_package(scratch), scratch, EARLIER)
        except (PackageError, OSError) as error:
            print(f"windows: {error}", file=sys.stderr)
            return 1
        self._files = {
            "LEARNPY_SETUP": setup,
            "LEARNPY_PORTABLE": portable,
            "LEARNPY_EARLIER_SETUP": earlier,
        }
        return 0 if report(self._package, [setup, portable]) else 1


def main(arguments: Sequence[str]) -> int:
    """Build, test where that was asked for, and return an exit code."""
    parser = argparse.ArgumentParser(description="Make LearnPy for Windows under Wine.")
    parser.add_argument("--test", action="store_true", help="test what was made")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where Windows is")
    options = parser.parse_args(arguments)
    verdicts = Verdicts()
    try:
        with checkout_on_windows(options.folder) as checkout:
            _take_steps(WindowsBuild(checkout, verdicts), are_tested=options.test)
    except (WineError, dev.Stop) as error:
        print(f"windows: {error}", file=sys.stderr)
        return 1
    return verdicts.total()


def _take_steps(steps: WindowsBuild, *, are_tested: bool) -> None:
    with ThreadPoolExecutor(1) as beside:
        waiting = [beside.submit(steps.test_sources)] if are_tested else []
        steps.build()
        if steps.is_built():
            _wait(waiting)
            waiting = [beside.submit(steps.make_files)]
            if are_tested:
                steps.test_package()
                _wait(waiting)
                steps.test_files()
        _wait(waiting)


def _wait(waiting: Sequence[Future[None]]) -> None:
    for each in waiting:
        each.result()


def _time_of_commit() -> str:
    """When the sources were committed, in seconds, for the copy of them has no git; or the time."""
    command = ["git", "log", "-1", "--format=%ct"]
    try:
        said = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="ascii", check=True)
    except (OSError, subprocess.CalledProcessError):  # what was downloaded has none of it
        return str(int(time.time()))
    return said.stdout.strip()


def _small_package(folder: Path) -> Path:
    """What was an earlier LearnPy, for the installer: the same names, and one file of its own."""
    package = folder / "LearnPy"
    shutil.rmtree(package, ignore_errors=True)
    for name in ("LearnPy.exe", "learnpy-runner.exe", "_internal/only in the earlier one.txt"):
        file = package / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"LearnPy {EARLIER}", encoding="utf-8")
    return package


def _duration(since: float) -> str:
    minutes, seconds = divmod(round(time.monotonic() - since), 60)
    return f"{minutes} min {seconds} s"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
