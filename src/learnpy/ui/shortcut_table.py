"""Every key of the window in one table: menus, tooltips and the Shortcuts page are made from it.

Keys are written as Qt writes them, several that do the same with "; " between, and the first of
them is the one that is shown. Ctrl is the key that is ⌘ on macOS, Meta the one that is Ctrl there,
and Alt is ⌥. Where macOS keeps a key for itself, another one stands behind.

There is no Qt in here: the window needs the table at once, and what is imported before Qt is read
quicker.
"""

import sys


def QT_TRANSLATE_NOOP(_context: str, words: str) -> str:  # noqa: N802  the name that lupdate knows
    """Mark words that are translated when they are shown."""
    return words


_RUN, _CHECK = ("Ctrl+Return", "Ctrl+Enter"), ("Ctrl+Shift+Return", "Ctrl+Shift+Enter")
_REDO = "Ctrl+Y" if sys.platform == "win32" else "Ctrl+Shift+Z"

GROUPS: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("Shortcuts", "Everywhere"),
        (
            ("home", QT_TRANSLATE_NOOP("Shortcuts", "Home"), "Ctrl+H", "Ctrl+Shift+H"),
            ("progress", QT_TRANSLATE_NOOP("Shortcuts", "Progress"), "Ctrl+P"),
            ("search", QT_TRANSLATE_NOOP("Shortcuts", "Search"), "Ctrl+K"),
            ("filter", QT_TRANSLATE_NOOP("Shortcuts", "Filter lessons"), "Ctrl+L"),
            ("settings", QT_TRANSLATE_NOOP("Shortcuts", "Settings"), "Ctrl+,"),
            ("shortcuts", QT_TRANSLATE_NOOP("Shortcuts", "Keyboard shortcuts"), "F1"),
            ("next_part", QT_TRANSLATE_NOOP("Shortcuts", "Next part of the window"), "F6"),
            ("part_before", QT_TRANSLATE_NOOP("Shortcuts", "Part before it"), "Shift+F6"),
            ("sidebar", QT_TRANSLATE_NOOP("Shortcuts", "Sidebar"), "Ctrl+B"),
            ("larger", QT_TRANSLATE_NOOP("Shortcuts", "Larger text"), "Ctrl++; Ctrl+="),
            ("smaller", QT_TRANSLATE_NOOP("Shortcuts", "Smaller text"), "Ctrl+-"),
            ("reset_size", QT_TRANSLATE_NOOP("Shortcuts", "Reset text size"), "Ctrl+0"),
            ("quit", QT_TRANSLATE_NOOP("Shortcuts", "Quit"), "Ctrl+Q"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Shortcuts", "In a lesson"),
        (
            (
                "next_step",
                QT_TRANSLATE_NOOP("Shortcuts", "Next step"),
                "Ctrl+Down",
                "Ctrl+Alt+Down",
            ),
            (
                "step_before",
                QT_TRANSLATE_NOOP("Shortcuts", "Previous step"),
                "Ctrl+Up",
                "Ctrl+Alt+Up",
            ),
            ("next_lesson", QT_TRANSLATE_NOOP("Shortcuts", "Next lesson"), "Ctrl+PgDown"),
            ("lesson_before", QT_TRANSLATE_NOOP("Shortcuts", "Previous lesson"), "Ctrl+PgUp"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Shortcuts", "Programs and exercises"),
        (
            ("run", QT_TRANSLATE_NOOP("Shortcuts", "Run"), "; ".join(_RUN[::-1]), "; ".join(_RUN)),
            (
                "check",
                QT_TRANSLATE_NOOP("Shortcuts", "Check"),
                "; ".join(_CHECK[::-1]),
                "; ".join(_CHECK),
            ),
            ("stop", QT_TRANSLATE_NOOP("Shortcuts", "Stop"), "Ctrl+."),
            ("keep_going", QT_TRANSLATE_NOOP("Shortcuts", "Let it run longer"), "Ctrl+Shift+K"),
            ("end_input", QT_TRANSLATE_NOOP("Shortcuts", "End of input"), "Ctrl+D"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Shortcuts", "In the editor"),
        (
            ("indent", QT_TRANSLATE_NOOP("Shortcuts", "Indent"), "Tab"),
            ("dedent", QT_TRANSLATE_NOOP("Shortcuts", "Take an indent away"), "Shift+Tab"),
            ("leave", QT_TRANSLATE_NOOP("Shortcuts", "Leave the editor"), "Esc, Tab"),
            ("leave_up", QT_TRANSLATE_NOOP("Shortcuts", "Leave it upwards"), "Esc, Shift+Tab"),
            ("complete", QT_TRANSLATE_NOOP("Shortcuts", "Complete"), "Ctrl+Space", "Meta+Space"),
            (
                "signature",
                QT_TRANSLATE_NOOP("Shortcuts", "What a function takes"),
                "Ctrl+Shift+Space",
                "Meta+Shift+Space",
            ),
            ("comment", QT_TRANSLATE_NOOP("Shortcuts", "Comment lines"), "Ctrl+/"),
            ("find", QT_TRANSLATE_NOOP("Shortcuts", "Find"), "Ctrl+F"),
            ("find_next", QT_TRANSLATE_NOOP("Shortcuts", "Next match"), "F3"),
            ("find_before", QT_TRANSLATE_NOOP("Shortcuts", "Previous match"), "Shift+F3"),
            ("undo", QT_TRANSLATE_NOOP("Shortcuts", "Undo"), "Ctrl+Z"),
            ("redo", QT_TRANSLATE_NOOP("Shortcuts", "Redo"), _REDO),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Shortcuts", "Buttons, questions and lists"),
        (
            ("go_on", QT_TRANSLATE_NOOP("Shortcuts", "Go on to the next control"), "Tab"),
            ("go_back", QT_TRANSLATE_NOOP("Shortcuts", "Go back to the one before"), "Shift+Tab"),
            ("press", QT_TRANSLATE_NOOP("Shortcuts", "Press a button, open a lesson"), "Return"),
            ("choose", QT_TRANSLATE_NOOP("Shortcuts", "Choose an answer"), "Space"),
            ("line_up", QT_TRANSLATE_NOOP("Shortcuts", "Move a line of a program up"), "Alt+Up"),
            ("line_down", QT_TRANSLATE_NOOP("Shortcuts", "Move a line down"), "Alt+Down"),
            ("close", QT_TRANSLATE_NOOP("Shortcuts", "Close what has opened"), "Esc"),
        ),
    ),
)
"""Title and keys of each group: name, words, keys, and keys on macOS where they are others."""
