"""Suggestions and signatures while a program is written: when to ask, and what becomes of answers.

Names are suggested after a dot, and elsewhere only when they are asked for (Ctrl+Space): a list
that opens at every word is in the way of somebody who looks for the right letters one by one. The
editor never waits; an answer to a place that the caret has left is dropped.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QTextCursor

from learnpy.runner.completion.protocol import Answer, Question, Suggestion, Wish
from learnpy.ui.completion_process import CompletionProcess
from learnpy.ui.look import Look
from learnpy.ui.widgets.announcement import announce
from learnpy.ui.widgets.code.code_editing import text_before
from learnpy.ui.widgets.code.code_editor import CodeEditor
from learnpy.ui.widgets.code.popup_place import page_of, place_above, place_below
from learnpy.ui.widgets.code.signature_tip import SignatureTip
from learnpy.ui.widgets.code.suggestion_list import SuggestionList

_PAUSE_MS = 80
"""A question waits for so long for more letters."""
_GAP = 4
_INSET = 14
"""How far inside the list its names begin."""
_WORD = re.compile(r"\w*$")
_MEMBER = re.compile(r"""[\w)\]}'"]\.$""")
"""A dot behind something that can have names in it."""
_NUMBER = re.compile(r"(?<![\w.])\d[\d_]*\.$")
_ASKS = (Qt.Key.Key_Space, Qt.Key.Key_I)


@dataclass(frozen=True, slots=True)
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
        self._look = look
        self._list: SuggestionList | None = None
        self._tip: SignatureTip | None = None
        self._suggestions: tuple[Suggestion, ...] = ()
        self._place: _Place | None = None
        self._explicit = False
        self._is_read_ahead = False
        self._names_number = 0
        self._tip_number = 0
        self._tip_revision = -1
        self._names_pause = self._timer(self._ask_names)
        self._tip_pause = self._timer(self._ask_signature)
        editor.offer_keys_to(self.takes)
        editor.typed.connect(self._on_typed)
        editor.left.connect(self.close_all)
        editor.cursorPositionChanged.connect(self._on_caret)
        completions.answered.connect(self._on_answer)

    def _timer(self, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(_PAUSE_MS)
        timer.timeout.connect(slot)
        return timer

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
        if event.key() == Qt.Key.Key_Escape and self._is_anything_shown():
            self.close_all()
            return True
        if self._list is None or not self._list.isVisible() or event.modifiers():
            return False
        return self._steers(event.key(), self._list)

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
        chosen = self._list.current if self._list is not None else None
        here = self._here()
        self._close_names()
        if chosen is None or chosen.name == here.typed:
            return False
        cursor = self._editor.textCursor()
        end = cursor.position()
        start = cursor.block().position() + _units_before(cursor.positionInBlock(), here.typed)
        cursor.setPosition(start)
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
        shown = self._ready_list()
        shown.show_suggestions(fitting)
        caret = self._caret()
        # So that the names stand below the word.
        caret.moveLeft(caret.left() - self._width(here.typed) - self._look.px(_INSET))
        page = page_of(self._editor)
        self._put(shown, place_below(caret, shown.sizeHint(), page, self._gap()))
        self._announce_mark()

    def _on_signatures(self, answer: Answer) -> None:
        if not answer.signatures or not self._editor.hasFocus():
            self._close_tip()
            return
        if self._tip_revision != self._editor.document().revision():
            self._tip_pause.start()  # more was typed meanwhile
            return
        tip = self._ready_tip()
        said = tip.words if tip.isVisible() else ""
        tip.show_signatures(answer.signatures)
        page = page_of(self._editor)
        self._put(tip, place_above(self._caret(), tip.sizeHint(), page, self._gap()))
        if tip.words != said:
            self._announce(tip.words)

    # What is shown

    def _on_caret(self) -> None:
        self._follow()

    def _follow(self) -> None:
        """Another letter, or another place: show other names, or ask again, or close."""
        if self._list is not None and self._list.isVisible():
            if self._place is not None and self._place.goes_on(self._here()):
                self._show_names()
            else:
                self._close_names()
        if self._tip is not None and self._tip.isVisible():
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
        if self._list is not None:
            self._list.hide()

    def _close_tip(self) -> None:
        self._tip_number = 0
        if self._tip is not None:
            self._tip.hide()

    def _is_anything_shown(self) -> bool:
        return any(each is not None and each.isVisible() for each in (self._list, self._tip))

    def _ready_list(self) -> SuggestionList:
        page = page_of(self._editor)
        if self._list is None:
            self._list = SuggestionList(self._look, page)
            self._list.setFocusProxy(self._editor)
            self._list.chosen.connect(self.accept)
            self._list.mark_moved.connect(self._announce_mark)
        elif self._list.parentWidget() is not page:
            self._list.setParent(page)
        return self._list

    def _ready_tip(self) -> SignatureTip:
        page = page_of(self._editor)
        if self._tip is None:
            self._tip = SignatureTip(self._look, page)
        elif self._tip.parentWidget() is not page:
            self._tip.setParent(page)
        return self._tip

    def _put(self, widget: SuggestionList | SignatureTip, where: QPoint) -> None:
        widget.resize(widget.sizeHint())
        widget.move(where)
        widget.show()
        widget.raise_()

    def _caret(self) -> QRect:
        """Where the caret is on the page."""
        place = self._editor.cursorRect()
        page = page_of(self._editor)
        return QRect(self._editor.viewport().mapTo(page, place.topLeft()), place.size())

    def _width(self, text: str) -> int:
        return self._editor.fontMetrics().horizontalAdvance(text)

    def _gap(self) -> int:
        return self._look.px(_GAP)

    def _announce_mark(self) -> None:
        if self._list is not None:
            self._announce(self._list.current_words)

    def _announce(self, words: str) -> None:
        """Let a screen reader say it: the keyboard is in the editor, so it would not by itself."""
        announce(self._editor, words)


def _units_before(column: int, typed: str) -> int:
    """The column where a word begins, which ends at `column`."""
    return column - len(typed.encode("utf-16-le")) // 2
