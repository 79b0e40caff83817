"""The keys of the table as Qt takes them, and as the learner's system writes them."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from learnpy.ui.shortcut_table import GROUPS

if TYPE_CHECKING:
    from PySide6.QtGui import QShortcut
    from PySide6.QtWidgets import QWidget

_BY_NAME = {each[0]: each for _, group in GROUPS for each in group}


def sequences_of(name: str) -> list[QKeySequence]:
    """The keys of a shortcut, for `QAction.setShortcuts`."""
    _, _, *keys = _BY_NAME[name]
    of_here = keys[-1] if sys.platform == "darwin" else keys[0]
    return [QKeySequence(key) for key in of_here.split("; ")]


def translated(words: str) -> str:
    """Words of the table in the learner's language."""
    return QCoreApplication.translate("Shortcuts", words)


def words_of(name: str) -> str:
    """What a shortcut does, in the learner's language."""
    return translated(_BY_NAME[name][1])


def key_text(name: str) -> str:
    """The key as the learner's system writes it: Ctrl+H, or ⇧⌘H."""
    return sequences_of(name)[0].toString(QKeySequence.SequenceFormat.NativeText)


def with_key(words: str, name: str) -> str:
    """Words for a tooltip, with the key behind them."""
    return f"{words} ({key_text(name)})"


def listen(widget: "QWidget", name: str, slot: Callable[[], object]) -> "QShortcut":
    """Let a key of the table work while a widget, or what stands in it, has the keyboard."""
    # Here, since to load Qt's enums takes 12 ms, which the start of the window has not.
    from PySide6.QtCore import Qt  # noqa: PLC0415
    from PySide6.QtGui import QShortcut  # noqa: PLC0415

    shortcut = QShortcut(widget)
    shortcut.setObjectName(name)
    shortcut.setKeys(sequences_of(name))
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(slot)
    return shortcut
