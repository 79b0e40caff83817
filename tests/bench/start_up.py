"""How long until the window can be used, against an empty Qt window.

    python tests/bench/start_up.py [--runs 15] [--lesson ID]

They are started in turn, many times, and each is timed from the start of its process until it has
painted and its event loop has nothing left to do. The empty window is a `QMainWindow` with one
`QTextBrowser`, on PySide6 as pip installs it. What counts is the ratio of the medians; the goal is
at most 1.5. `dev.py` unpacks the Python files that PySide6 keeps in a library, so that they are
compiled once: what an empty window would take with that is printed too. Set `QT_QPA_PLATFORM` to
choose the platform (default: offscreen).
"""

import argparse
import importlib.util
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import textwrap
import time
from pathlib import Path

from learnpy.paths import user_folders

_WATCH = """
from PySide6.QtCore import QEvent, QObject, QTimer
class Watch(QObject):
    def __init__(self, window):
        super().__init__(window)
        self.painted = False
        window.installEventFilter(self)
        self.timer = QTimer(self)
        self.timer.setInterval(0)   # fires when the event queue is empty
        self.timer.timeout.connect(self.idle)
        self.timer.start()
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            self.painted = True
        return False
    def idle(self):
        if self.painted:
            print("usable", flush=True)
            import os; os._exit(0)
"""
"""Watches the window alone: a look at every event of every widget would be what is measured."""

EMPTY = (
    """
from PySide6.QtWidgets import QApplication, QMainWindow, QTextBrowser
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QTextBrowser())
window.resize(1280, 800)
window.show()
"""
    + _WATCH
    + """
watch = Watch(window)
app.exec()
"""
)

LEARNPY = (
    """
import gc, sys
from learnpy import cli
from learnpy.ui.qt_binding import import_binding
gc.disable()  # as `cli` does before it imports the rest
import_binding()
import learnpy.app
start = learnpy.app.LearnPy.start
def start_watched(self, lesson_id):
    start(self, lesson_id)
"""
    + textwrap.indent(_WATCH, "    ")
    + """
    self.watch = Watch(self._window)
learnpy.app.LearnPy.start = start_watched
cli.main(sys.argv[1:])
"""
)


def seconds_until_usable(code: str, arguments: list[str], packages: str | None = None) -> float:
    """Start a process, and wait for its word; `packages` is looked in before the installed ones."""
    environment = os.environ if packages is None else {**os.environ, "PYTHONPATH": packages}
    begin = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    )
    assert process.stdout is not None
    line = process.stdout.readline()
    taken = time.perf_counter() - begin
    process.wait()
    if line.strip() != "usable":
        raise SystemExit("the window did not come up")
    return taken


def shiboken_as_pip_installs_it(folder: str) -> str:
    """A copy of PySide6's binding library without what `dev.py` unpacked in it."""
    spec = importlib.util.find_spec("shiboken6")
    assert spec is not None
    assert spec.origin is not None
    installed = Path(spec.origin).parent
    packages = Path(folder) / "packages"
    shutil.copytree(installed, packages / "shiboken6", ignore=shutil.ignore_patterns("files.dir"))
    return str(packages)


def main() -> None:
    """Measure, and print the medians and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--lesson", default="")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        # A home of its own, and a start without arguments, as a learner's is.
        os.environ.update(dict.fromkeys(("HOME", "WIN_PD_OVERRIDE_LOCAL_APPDATA"), folder))
        os.environ.update(dict.fromkeys(("XDG_DATA_HOME", "XDG_CACHE_HOME"), folder))
        arguments = ["--lesson", options.lesson] if options.lesson else []
        prepare = [sys.executable, "-m", "learnpy", "prepare", "--into-cache"]
        subprocess.run([*prepare, str(user_folders().cache)], check=True)
        user_folders().data.mkdir(parents=True, exist_ok=True)
        # What is measured is Home, not the welcome of a first start.
        welcomed = user_folders().data / "settings.ini"
        welcomed.write_text("[General]\nis_welcomed=yes\n", encoding="utf-8")
        as_installed = shiboken_as_pip_installs_it(folder)
        for _ in range(2):  # the second start is the first that a catalog is known at
            seconds_until_usable(LEARNPY, arguments)
        empty, unpacked, learnpy = [], [], []
        for _ in range(options.runs):
            empty.append(seconds_until_usable(EMPTY, [], as_installed))
            unpacked.append(seconds_until_usable(EMPTY, []))
            learnpy.append(seconds_until_usable(LEARNPY, arguments))
    bare, quick, ours = (statistics.median(each) * 1000 for each in (empty, unpacked, learnpy))
    print(f"empty window {bare:.0f} ms, LearnPy {ours:.0f} ms")
    print(f"ratio {ours / bare:.2f} (goal: at most 1.5), {options.runs} runs each")
    print(f"empty window with this installation's PySide6 {quick:.0f} ms, ratio {ours / quick:.2f}")


if __name__ == "__main__":
    main()
