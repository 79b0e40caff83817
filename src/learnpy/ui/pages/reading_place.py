"""Where in a lesson the learner reads: the way there, and staying there while it is laid out."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from learnpy.ui.look import Look
from learnpy.ui.widgets.kept_in_view import KeptInView
from learnpy.ui.widgets.lesson_view import LessonView

if TYPE_CHECKING:
    from learnpy.ui.widgets.shown_words import ShownWords

_READING_LINE = 96
"""Pixels below the top of the page where the step that is read is looked for."""
_SETTLE_MS = 250


class ReadingPlace(QObject):
    """Scrolls a lesson to what is asked for, and says when it stands still there."""

    settled = Signal()

    def __init__(self, scroller: QScrollArea, look: Look, parent: QWidget) -> None:
        """Be at no place yet; `scroller` is what the lessons are scrolled in."""
        super().__init__(parent)
        self._scroller = scroller
        self._bar = scroller.verticalScrollBar()
        self._look = look
        self._page = parent
        self._view: LessonView | None = None
        self._target: tuple[str, float] | None = None
        """A step and how far down it, until the lesson stands still there."""
        self._by_hand = False
        """Whether the learner is scrolling, and not the page itself."""
        self._words: ShownWords | None = None
        self._words_step = ""
        self._in_view = KeptInView(scroller, look)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._on_rest)
        self._bar.actionTriggered.connect(self._on_hand)
        self._bar.valueChanged.connect(self._on_scroll)
        self._bar.rangeChanged.connect(self._follow)
        look.changing.connect(self._hold)

    @property
    def is_settled(self) -> bool:
        """Whether nothing has moved for a while."""
        return not self._settle.isActive()

    @property
    def top(self) -> int:
        """The height of the lesson that is at the top of the page, in pixels."""
        return self._bar.value()

    def begin(self, view: LessonView, step_id: str = "", fraction: float = 0.0) -> None:
        """Show a lesson at a place; without a step, at its title."""
        self._view = view
        if not step_id:
            self._bar.setValue(0)
        self._go_to((step_id, fraction) if step_id else None)

    def go_to_step(self, step_id: str) -> None:
        """Scroll to a step."""
        self._go_to((step_id, 0.0))

    def show_words(self, step_id: str, words: str) -> None:
        """Scroll to words in a step, and mark them there for a moment."""
        from learnpy.ui.widgets.shown_words import ShownWords  # noqa: PLC0415  after a search

        step = self._view.places.widget(step_id) if self._view is not None else None
        if self._view is None or step is None:
            return
        self._view.build(step_id, 0.0, self._scroller.size())
        self._words = self._words or ShownWords(self._look, self._page)
        if self._words.show(words, step):
            self._words_step = step_id
            self.go_to_step(step_id)

    def show_widget(self, widget: QWidget) -> None:
        """Scroll to what the learner's action brought."""
        self._target = None
        self._settle.start()
        self._in_view.show(widget)

    def stop(self) -> bool:
        """The lesson goes: wait no longer; whether it was still being waited for."""
        was_moving = self._settle.isActive()
        self._settle.stop()
        return was_moving

    def step_beside(self, count: int) -> str:
        """The titled step after (1) or before (-1) the one at the top; empty where none is."""
        if self._view is None:
            return ""
        titled = [step.id for step in self._view.lesson.steps if step.title]
        here = self.top + self._look.px(12)
        tops = [self._view.places.top(step) for step in titled]
        if count > 0:
            return next((s for s, top in zip(titled, tops, strict=True) if top > here), "")
        before = here - self._look.px(24)
        passed = [s for s, top in zip(titled, tops, strict=True) if top < before]
        return passed[-1] if passed else ""

    def reading_line(self) -> int | None:
        """The height at which the learner reads, in pixels; None where that is not known.

        A lesson that is still being built, or is not on the screen, has no heights to tell it by.
        """
        if self._view is None or not self._page.isVisible() or not self._view.is_complete():
            return None
        return self._view.height() if self.is_at_end() else self.top + self._look.px(_READING_LINE)

    def is_at_end(self) -> bool:
        """Whether the last line is in view."""
        if self._view is not None and self._bar.maximum() == 0:
            # Nothing to scroll means a short lesson, or one that is not laid out yet.
            return self._view.sizeHint().height() <= self._scroller.height()
        return self.top >= self._bar.maximum()

    def _on_hand(self) -> None:
        self._by_hand = True  # the value follows

    def _on_scroll(self) -> None:
        """The learner scrolls while the lesson finds its heights: stay at that from now on."""
        if self._by_hand and self._view is not None and self._target is not None:
            self._target = self._view.places.at(self.top)
        self._by_hand = False
        self._settle.start()

    def _go_to(self, target: tuple[str, float] | None) -> None:
        self._in_view.forget()
        self._target = target
        self._follow()

    def _follow(self) -> None:
        """Stay at the place that was asked for while the text around it finds its height."""
        self._by_hand = False
        if self._view is not None and self._target is not None:
            self._bar.setValue(self._target_top(self._view, *self._target))
        self._in_view.follow()
        self._settle.start()

    def _target_top(self, view: LessonView, step_id: str, fraction: float) -> int:
        """Where the step begins, or so that the words shown in it are well in view."""
        top = view.places.height_at(step_id, fraction)
        if self._words is None or step_id != self._words_step:
            return top
        words, room = self._words.top_in(view), self._scroller.viewport().height()
        return top if words is None or words < top + room // 2 else words - room // 3

    def _hold(self) -> None:
        """Stay at what is read while all finds its new height."""
        if self._view is not None and self._target is None:
            self._target = self._view.places.at(self.top)
            self._settle.start()

    def _on_rest(self) -> None:
        if self._view is not None and not self._view.is_complete():
            self._settle.start()
            return
        # On a busy machine the time may be over before all has its height.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        if self._settle.isActive():
            return
        self._target = None
        self._in_view.forget()
        if self._words is not None:
            self._words.forget_soon()
        self.settled.emit()
