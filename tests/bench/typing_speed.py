"""How long a key takes in a program of 2,000 lines, against one of 20.

    python tests/bench/typing_speed.py [--keys 200]

A key is timed from the press until the event loop has nothing more to do: the text is changed and
drawn. The colours, which follow in slices of their own, are counted with it. The goal: in the long
program at most twice as long as in the short one, and no key over 50 ms of processor time. Set
`QT_QPA_PLATFORM` to choose the platform (default: offscreen).
"""

import argparse
import os
import statistics
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from learnpy.paths import resources_folder
from learnpy.ui.application import new_application
from learnpy.ui.look import Look
from learnpy.ui.widgets.code.editor_well import EditorWell

LINES = '''def mean(values, start=0):
    """What lies in the middle.

    The sum over the count.
    """
    total = start  # of all
    for value in values:
        total += value
    return total / len(values), "done", [1, 2.5]

'''


def slowest_and_median(
    application: QApplication, look: Look, lines: int, keys: int
) -> tuple[float, float]:
    """Milliseconds of processor time for a key: the slowest, and the median."""
    well = EditorWell(LINES * (lines // 10), "", look, "Program")
    well.resize(760, 700)
    well.show()
    editor = well.editor
    editor.go_to_line(lines // 2 + 7)

    def settle() -> None:
        end = time.perf_counter() + 0.04
        while time.perf_counter() < end:
            application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 5)

    editor.insertPlainText(" ")
    while not editor._highlighter.is_settled:
        settle()
    taken: list[float] = []
    for number in range(keys):
        sign = 'x = (1) + "a"'[number % 13]
        begin = time.thread_time()
        application.sendEvent(
            editor,
            QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, sign),
        )
        settle()
        taken.append((time.thread_time() - begin) * 1000)
    well.close()
    return max(taken), statistics.median(taken)


def main() -> int:
    """Measure, print, and compare; 1 where the goal is not met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keys", type=int, default=200)
    options = parser.parse_args()
    application = new_application()
    look = Look(resources_folder(), "light", 1.0)
    look.apply(application)
    look.dress(application)
    slow, short = slowest_and_median(application, look, 20, options.keys)
    print(f"   20 lines: median {short:.1f} ms, slowest {slow:.1f} ms of processor time")
    slow, long = slowest_and_median(application, look, 2000, options.keys)
    print(f"2,000 lines: median {long:.1f} ms, slowest {slow:.1f} ms of processor time")
    print(f"ratio {long / short:.2f} (goal: at most 2)")
    return 0 if long <= 2 * short and slow <= 50 else 1


if __name__ == "__main__":
    raise SystemExit(main())
