"""Suggestions and signatures while a program is written: when to ask, and what becomes of answers.

Names are suggested after a dot, and elsewhere only when they are asked for (Ctrl+Space): a list
that opens at every word is in the way of somebody who looks for the right letters one by one. The
editor never waits; an answer to a place that the caret has left is dropped.
"""

import re

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QTextCursor

from learnpy.record import record
from learnpy.runner.completion.protocol import Answer, Question, Suggestion, Wish
from learnpy.ui.completion_process import CompletionProcess
from learnpy.ui.look import Look
from learnpy.ui.widgets.announcement import announce
from learnpy.ui.widgets.code.caret_popups import CaretPopups
from learnpy.ui.widgets.code.code_editing import text_before
from learnpy.ui.widgets.code.code_editor import CodeEditor
from learnpy.ui.widgets.code.code_spans import units
from learnpy.ui.widgets.code.suggestion_list import SuggestionList

_PAUSE_MS = 80
"""A question waits for so long for more letters."""
_WORD = re.compile(r"\w*$")
_MEMBER = re.compile(r"""[\w)\]}'"]\.$""")
"""A dot behind something that can have names in it."""
_NUMBER = re.compile(r"(?<![\w.])\d[\d_]*\.$")
_ASKS = (Qt.Key.Key_Space, Qt.Key.Key_I)


@record
class _Place:
    """A word that is being written."""

    line: int
    before: str
    """The line as far as the word."""
    typed: str
    """As much of the word as stands there."""

    def goes_on(self, other: "_Place") -> bool:
        """Whether the other one is the same word with more letters."""
        same = (self.line, self.before) == (other.line, other.before)
        return same and other.typed.startswith(self.typed)


class CodeAssistant(QObject):
    """Helps in one editor."""

    def __init__(self, editor: CodeEditor, completions: CompletionProcess, look: Look) -> None:
        super().__init__(editor)
        self._editor = editor
        self._completions = completions
        self._popups = CaretPopups(editor, look)
        self._suggestions: tuple[Suggestion, ...] = ()
        self._place: _Place | None = None
        self._explicit = False
        self._is_read_ahead = False
        self._names_number = 0
        self._tip_number = 0
        self._tip_revision = -1
        self._names_pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._names_pause.timeout.connect(self._ask_names)
        self._tip_pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._tip_pause.timeout.connect(self._ask_signature)
        self._popups.chosen.connect(self.accept)
        self._popups.mark_moved.connect(self._announce_mark)
        editor.offer_keys_to(self.takes)
        editor.typed.connect(self._on_typed)
        editor.left.connect(self.close_all)
        editor.cursorPositionChanged.connect(self._follow)
        completions.answered.connect(self._on_answer)
        look.changed.connect(self.close_all)

    # Keys

    def takes(self, event: QKeyEvent) -> bool:
        """The keys that ask, and, while something is shown, those that move, choose and close."""
        control = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
        if event.key() in _ASKS and event.modifiers() & control:
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._ask_signature()
            else:
                self.suggest()
            return True
        names = self._popups.names
        if event.key() == Qt.Key.Key_Escape and self._popups.are_shown:
            self.close_all()
            return True
        if names is None or event.modifiers():
            return False
        return self._steers(event.key(), names)

    def _steers(self, key: int, shown: SuggestionList) -> bool:
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            shown.move_mark(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            shown.move_page(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            return self.accept()
        else:
            return False
        return True

    def suggest(self) -> None:
        """The learner asks for names."""
        self._explicit = True
        self._ask_names()

    def accept(self) -> bool:
        """Put in the marked name; False where it stands there already, and the key is free."""
        chosen = self._popups.names.current if self._popups.names is not None else None
        here = self._here()
        self._close_names()
        if chosen is None or chosen.name == here.typed:
            return False
        cursor = self._editor.textCursor()
        end = cursor.position()
        cursor.setPosition(end - units(here.typed))
        cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
        cursor.insertText(chosen.name)
        self._editor.setTextCursor(cursor)
        return True

    # Asking

    def _on_typed(self, text: str) -> None:
        if not self._is_read_ahead:
            self._is_read_ahead = True
            self._completions.read_ahead(self._editor.text)
        cursor = self._editor.textCursor()
        if text == "." and self._is_member(cursor):
            self._explicit = False
            self._names_pause.start()
        elif text in ("(", ",") and not self._editor.is_text(cursor):
            self._tip_pause.start()
        self._follow()

    def _is_member(self, cursor: QTextCursor) -> bool:
        before = text_before(cursor)
        fits = _MEMBER.search(before) and not _NUMBER.search(before)
        return bool(fits) and not self._editor.is_text(cursor)

    def _ask_names(self) -> None:
        self._place = self._here()
        self._names_number = self._ask("names")

    def _ask_signature(self) -> None:
        self._tip_revision = self._editor.document().revision()
        self._tip_number = self._ask("signature")

    def _ask(self, wish: Wish) -> int:
        cursor = self._editor.textCursor()
        before = text_before(cursor)
        question = Question(0, wish, self._editor.text, cursor.blockNumber() + 1, len(before))
        return self._completions.ask(question)

    def _here(self) -> _Place:
        cursor = self._editor.textCursor()
        before = text_before(cursor)
        found = _WORD.search(before)
        typed = found[0] if found is not None else ""
        return _Place(cursor.blockNumber(), before[: len(before) - len(typed)], typed)

    # Answers

    def _on_answer(self, answer: Answer) -> None:
        if answer.number == self._names_number:
            self._names_number = 0
            self._suggestions = answer.suggestions
            self._show_names()
        elif answer.number == self._tip_number:
            self._tip_number = 0
            self._on_signatures(answer)

    def _show_names(self) -> None:
        """Show what fits to what is typed by now."""
        here = self._here()
        if self._place is None or not self._place.goes_on(here) or not self._editor.hasFocus():
            self._close_names()
            return
        typed = here.typed.casefold()
        fitting = [each for each in self._suggestions if each.name.casefold().startswith(typed)]
        if not fitting and not self._explicit:
            self._close_names()
            return
        self._popups.show_names(fitting, here.typed)
        self._announce_mark()

    def _on_signatures(self, answer: Answer) -> None:
        if not answer.signatures or not self._editor.hasFocus():
            self._close_tip()
            return
        if self._tip_revision != self._editor.document().revision():
            self._tip_pause.start()  # more was typed meanwhile
            return
        said = self._popups.tip.words if self._popups.tip is not None else ""
        words = self._popups.show_tip(answer.signatures).words
        if words != said:
            self._announce(words)

    # What is shown

    def _follow(self) -> None:
        """Another letter, or another place: show other names, or ask again, or close."""
        if self._popups.names is not None:
            if self._place is not None and self._place.goes_on(self._here()):
                self._show_names()
            else:
                self._close_names()
        if self._popups.tip is not None:
            self._tip_pause.start()

    def close_all(self) -> None:
        """Show nothing, and forget what was asked."""
        for pause in (self._names_pause, self._tip_pause):
            pause.stop()
        self._close_names()
        self._close_tip()

    def _close_names(self) -> None:
        self._place = None
        self._names_number = 0
        self._popups.hide_names()

    def _close_tip(self) -> None:
        self._tip_number = 0
        self._popups.hide_tip()

    def _announce_mark(self) -> None:
        if self._popups.names is not None:
            self._announce(self._popups.names.current_words)

    def _announce(self, words: str) -> None:
        """Let a screen reader say it: the keyboard is in the editor, so it would not by itself."""
        announce(self._editor, words)
