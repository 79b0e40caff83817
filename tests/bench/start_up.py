"""How long until the window can be used, against an empty Qt window.

    python tests/bench/start_up.py [--runs 15] [--lesson ID]

Both are started in turn, many times, and each is timed from the start of its process until it has
painted and its event loop has nothing left to do. The empty window is a `QMainWindow` with one
`QTextBrowser`. What counts is the ratio of the medians; the goal is at most 1.5. Set
`QT_QPA_PLATFORM` to choose the platform (default: offscreen).
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import textwrap
import time

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
gc.disable()  # as `cli` does before it imports the rest
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


def seconds_until_usable(code: str, arguments: list[str]) -> float:
    """Start a process, and wait for its word."""
    begin = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-c", code, *arguments], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    line = process.stdout.readline()
    taken = time.perf_counter() - begin
    process.wait()
    if line.strip() != "usable":
        raise SystemExit("the window did not come up")
    return taken


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
        seconds_until_usable(LEARNPY, arguments)
        empty, learnpy = [], []
        for _ in range(options.runs):
            empty.append(seconds_until_usable(EMPTY, []))
            learnpy.append(seconds_until_usable(LEARNPY, arguments))
    one, other = statistics.median(empty), statistics.median(learnpy)
    print(f"empty window {one * 1000:.0f} ms, LearnPy {other * 1000:.0f} ms")
    print(f"ratio {other / one:.2f} (goal: at most 1.5), {options.runs} runs each")


if __name__ == "__main__":
    main()
