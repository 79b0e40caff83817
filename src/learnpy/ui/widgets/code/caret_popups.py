"""What is shown at the caret while a program is written: names to choose from, and a call's tip."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QWidget

from learnpy.runner.completion.protocol import Signature, Suggestion
from learnpy.ui.look import Look
from learnpy.ui.widgets.code.code_editor import CodeEditor
from learnpy.ui.widgets.code.popup_place import page_of, place_above, place_below
from learnpy.ui.widgets.code.signature_tip import SignatureTip
from learnpy.ui.widgets.code.suggestion_list import SuggestionList

_GAP = 4
_INSET = 14
"""How far inside the list its names begin."""


class CaretPopups(QObject):
    """Shows both on the page that the editor is on; each is made when it is first shown."""

    chosen = Signal()
    """The marked name was clicked."""
    mark_moved = Signal()

    def __init__(self, editor: CodeEditor, look: Look) -> None:
        super().__init__(editor)
        self._editor = editor
        self._look = look
        self._list: SuggestionList | None = None
        self._tip: SignatureTip | None = None

    @property
    def names(self) -> SuggestionList | None:
        """The names, while they are shown."""
        return self._list if self._list is not None and self._list.isVisible() else None

    @property
    def tip(self) -> SignatureTip | None:
        """The tip, while it is shown."""
        return self._tip if self._tip is not None and self._tip.isVisible() else None

    @property
    def are_shown(self) -> bool:
        """Whether one of them is shown."""
        return self.names is not None or self.tip is not None

    def show_names(self, suggestions: Sequence[Suggestion], typed: str) -> None:
        """Show names below the word of which `typed` stands there."""
        if self._list is None:
            self._list = SuggestionList(self._look, self._editor)
            self._list.setFocusProxy(self._editor)
            self._list.chosen.connect(self.chosen)
            self._list.mark_moved.connect(self.mark_moved)
        page = self._on_page(self._list)
        self._list.show_suggestions(suggestions)
        caret = self._caret(page)
        inside = self._editor.fontMetrics().horizontalAdvance(typed) + self._look.px(_INSET)
        caret.moveLeft(caret.left() - inside)
        self._put(self._list, place_below(caret, self._list.sizeHint(), page, self._gap()))

    def show_tip(self, signatures: Sequence[Signature]) -> SignatureTip:
        """Show how a function is called, above the line."""
        if self._tip is None:
            self._tip = SignatureTip(self._look, self._editor)
        page = self._on_page(self._tip)
        self._tip.show_signatures(signatures)
        where = place_above(self._caret(page), self._tip.sizeHint(), page, self._gap())
        self._put(self._tip, where)
        return self._tip

    def hide_names(self) -> None:
        """Show no names."""
        if self._list is not None:
            self._list.hide()

    def hide_tip(self) -> None:
        """Show no tip."""
        if self._tip is not None:
            self._tip.hide()

    def _on_page(self, popup: QWidget) -> QWidget:
        """The page, which a popup goes to; the editor may be on another one by now."""
        page = page_of(self._editor)
        if popup.parentWidget() is not page:
            popup.setParent(page)
        return page

    def _put(self, popup: QWidget, where: QPoint) -> None:
        popup.resize(popup.sizeHint())
        popup.move(where)
        popup.show()
        popup.raise_()

    def _caret(self, page: QWidget) -> QRect:
        """Where the caret is on the page."""
        place = self._editor.cursorRect()
        return QRect(self._editor.viewport().mapTo(page, place.topLeft()), place.size())

    def _gap(self) -> int:
        return self._look.px(_GAP)
