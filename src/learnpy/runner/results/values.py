"""The value of a program's last line as a record: its text, and its table where it is one."""

import contextlib
import sys
from collections.abc import Iterable
from typing import Any

from learnpy.runner.last_expression import NOTHING
from learnpy.runner.outcome import ShownValue
from learnpy.runner.results.tables import printable, table_of

LONGEST_TEXT = 10_000
"""Characters of `repr` that are shown."""


def shown_value(value: Any) -> ShownValue | None:
    """What to show of a value; None for no value.

    Raises:
        Exception: whatever the value's own `__repr__` raises: an error of the program.
    """
    if value is NOTHING or _is_drawing(value):
        return None
    if isinstance(value, ShownValue):  # a file that LearnPy itself read for a preview
        return value
    table = None
    with contextlib.suppress(Exception):  # an odd table is shown as the text that it is as well
        table = table_of(value)
    text = repr(value)
    return ShownValue(type(value).__name__, printable(text[:LONGEST_TEXT]), len(text), table)


def _is_drawing(value: Any) -> bool:
    """Whether a value is a part of a figure: `plt.title("x")` as the last line shows the figure."""
    artist = getattr(sys.modules.get("matplotlib.artist"), "Artist", None)
    container = getattr(sys.modules.get("matplotlib.container"), "Container", None)
    if artist is None or container is None:
        return False
    kinds = (artist, container)
    if isinstance(value, kinds):
        return True
    # `plt.plot` gives a list, `plt.hist` two arrays and the bars, `plt.subplots` an array of axes.
    parts: Iterable[Any] = ()
    if type(value) in (list, tuple):
        parts = value
    elif type(value).__name__ == "ndarray" and value.dtype == object:
        parts = value.flat
    found = [isinstance(part, kinds) or _is_drawing(part) for part in parts]
    return any(found) if type(value) is tuple else bool(found) and all(found)
