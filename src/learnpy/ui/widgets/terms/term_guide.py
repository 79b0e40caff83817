"""Tells what the terms in a lesson's text mean: on hover, and by click or keyboard."""

from collections.abc import Callable, Iterable
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QTimer, Signal
from PySide6.QtGui import QCursor, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from learnpy.content.model import Term
from learnpy.content.names import TERM_SCHEME
from learnpy.ui.look import Look
from learnpy.ui.widgets.code.popup_place import page_of, place_below
from learnpy.ui.widgets.lesson_view import LessonView
from learnpy.ui.widgets.prose_view import ProseView

if TYPE_CHECKING:
    from learnpy.ui.widgets.terms.term_panel import TermPanel

_GAP = 4


class TermGuide(QObject):
    """Watches a lesson, whose texts come one after another, for what is asked of its terms."""

    lesson_requested = Signal(str)

    def __init__(
        self,
        view: LessonView,
        terms: Iterable[Term],
        title_of: Callable[[str], str],
        look: Look,
    ) -> None:
        """Guide through the terms of a lesson, for as long as its view lives.

        Args:
            view: The lesson.
            terms: Those that its text may link to.
            title_of: The title of a lesson by its id.
            look: The look.
        """
        super().__init__(view)
        self._view = view
        self._terms = {f"{TERM_SCHEME}{term.id}": term for term in terms}
        self._title_of = title_of
        self._look = look
        self.panel: TermPanel | None = None
        """What shows a term; made when the first is asked for."""
        self._asked: tuple[ProseView, str] | None = None
        """The text and the address of the link whose term was asked for last."""
        if self._terms:
            view.link_activated.connect(self._on_link)
            view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """A tooltip that the texts do not know of themselves comes up here; so does a click."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            return self._show_tooltip(event.globalPos())
        if self.panel is not None and self.panel.isVisible():
            if event.type() == QEvent.Type.MouseButtonPress:
                self.panel.hide()
            elif event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
                QTimer.singleShot(0, self, self._place)  # when the text has its new place
        return super().eventFilter(watched, event)

    def _show_tooltip(self, at: QPoint) -> bool:
        text = _text_around(self._view.childAt(self._view.mapFromGlobal(at)))
        if text is None:
            return False
        here = text.viewport().mapFromGlobal(at)
        term = self._terms.get(text.anchorAt(here))
        if term is None:
            return False
        words = f"<p><b>{escape(term.term)}</b><br>{term.html}</p>"
        place = text.place_of_link(f"{TERM_SCHEME}{term.id}")
        # It may be another link to the same term that the mouse is at.
        QToolTip.showText(at, words, text.viewport(), place if place.contains(here) else QRect())
        return True

    def _on_link(self, address: str) -> None:
        term = self._terms.get(address)
        text = self._text_in_use()
        if term is None or text is None:
            return
        panel = self._panel_on(page_of(text))
        other = term.lesson_id != self._view.lesson.id
        panel.show_term(term, self._title_of(term.lesson_id) if other else "", text)
        self._asked = text, address
        self._place()
        QToolTip.hideText()
        panel.open()

    def _place(self) -> None:
        """Put the panel beside its link."""
        panel = self.panel
        page = panel.parentWidget() if panel is not None else None
        if panel is None or page is None or self._asked is None:
            return
        text, address = self._asked
        link = text.place_of_link(address)
        link.moveTopLeft(text.viewport().mapTo(page, link.topLeft()))
        panel.move(place_below(link, panel.size(), page, self._look.px(_GAP)))

    def _text_in_use(self) -> ProseView | None:
        """The text whose link was chosen: the one with the keyboard, or the one below the mouse."""
        for widget in (self._view.window().focusWidget(), QApplication.widgetAt(QCursor.pos())):
            text = _text_around(widget)
            if text is not None and self._view.isAncestorOf(text):
                return text
        return None

    def _panel_on(self, page: QWidget) -> "TermPanel":
        from learnpy.ui.widgets.terms.term_panel import TermPanel  # noqa: PLC0415  few ask

        if self.panel is None:
            self.panel = TermPanel(self._look, page)
            self.panel.lesson_requested.connect(self.lesson_requested)
        elif self.panel.parentWidget() is not page:
            self.panel.setParent(page)
        return self.panel


def _text_around(widget: QWidget | None) -> ProseView | None:
    while widget is not None and not isinstance(widget, ProseView):
        widget = widget.parentWidget()
    return widget
