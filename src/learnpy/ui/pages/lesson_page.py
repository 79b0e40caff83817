"""The lesson page: the lesson, its outline, and the way to the previous and the next one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from learnpy.progress.events import StartedAnyway
from learnpy.ui.look import Look
from learnpy.ui.pages.lesson_views import LessonViews
from learnpy.ui.session import Session
from learnpy.ui.widgets.kept_in_view import KeptInView
from learnpy.ui.widgets.lesson_outline import LessonOutlineView
from learnpy.ui.widgets.lesson_stage import LessonStage
from learnpy.ui.widgets.lesson_view import LessonView
from learnpy.ui.widgets.needs_notice import readable

if TYPE_CHECKING:
    from learnpy.ui.widgets.shown_words import ShownWords

_READING_LINE = 96
"""Pixels below the top of the page where the step that is read is looked for."""
_OUTLINE_FROM = 900
"""The outline is shown when the page is at least this wide, at 100 % text size."""
_SETTLE_MS = 250


class LessonPage(QWidget):
    """Shows one lesson at a time; the neighbours are built ahead while nothing else happens."""

    lesson_requested = Signal(str)

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session = session
        self._look = look
        self._workbench = session.workbench()
        self._current: LessonView | None = None
        self._place = ("", "")
        self._target: tuple[str, float] | None = None
        self._words: ShownWords | None = None
        self._words_step = ""
        self.scroller = QScrollArea()
        self.scroller.setWidgetResizable(True)
        self._stage = LessonStage()
        self.scroller.setWidget(self._stage)
        self._in_view = KeptInView(self.scroller, look)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroller.verticalScrollBar().valueChanged.connect(self._on_scroll)
        self.scroller.verticalScrollBar().rangeChanged.connect(self._follow_target)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self.scroller)
        self.outline = LessonOutlineView(look)
        self.outline.step_requested.connect(self.go_to_step)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.scroller, 1)
        row.addWidget(self.outline)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._settled)
        self.views = LessonViews(session, self._workbench, look, self._stage)
        self.views.lesson_requested.connect(self.lesson_requested)
        self.views.link_activated.connect(self._on_link)
        self.views.start_chosen.connect(self._on_start)
        self.views.wants_view.connect(self._on_wants_view)
        session.progress_changed.connect(self._on_progress)
        look.changing.connect(self._hold_place)
        look.changed.connect(self._fold_outline)

    @property
    def view(self) -> LessonView | None:
        """The lesson that is shown, as it stands on the page; None before the first."""
        return self._current

    @property
    def lesson_id(self) -> str:
        """The lesson that is shown, or empty."""
        return self._current.lesson.id if self._current is not None else ""

    def is_settled(self) -> bool:
        """Whether the lesson is whole and stands where it was asked for."""
        return self._current is None or (
            self._current.is_complete() and not self._settle.isActive()
        )

    def open(self, lesson_id: str, step_id: str = "") -> bool:
        """Show a lesson, at a step or where the learner left it; whether it could be read."""
        outline = self._session.outline(lesson_id)
        if outline is None:
            return False
        self.leave()
        view = self.views.view(lesson_id, step_id)
        if view is None:
            return False
        if self.lesson_id != lesson_id:
            self._workbench.runs.stop()
        # Before it is here: to have been opened changes nothing that the page shows of it.
        self._session.opened(lesson_id)
        if self._current is not view:
            self._stage.show_lesson(view)
        self._current = view
        self.views.show_needs(view)
        self._place = ("", "")
        self._workbench.runs.warm_up(view.lesson.packages)
        steps = self._session.progress_of(lesson_id).steps
        self.outline.show_lesson(outline, steps)
        self._go_to_place(lesson_id, step_id)
        self._mark_reading()
        self.views.keep_near(lesson_id)
        return True

    def leave(self) -> None:
        """Note where the learner is before the page or the window goes."""
        if self._current is not None and self._settle.isActive():
            self._settle.stop()
            self._note_place()

    def show_recorded(self) -> None:
        """Show the recorded output of every program of the lesson, and stay where we are."""
        if self._current is not None:
            reading = self._place[1]
            self._current.show_recorded()
            self._scroll_to(reading)

    def go_to_step(self, step_id: str) -> None:
        """Scroll to a step and put the keyboard there."""
        self._scroll_to(step_id)
        if self._current is not None:
            self._current.take_keyboard(step_id)

    def show_words(self, step_id: str, words: str) -> None:
        """Scroll to words in a step, and mark them there for a moment."""
        from learnpy.ui.widgets.shown_words import ShownWords  # noqa: PLC0415  after a search

        step = self._current.step_widget(step_id) if self._current is not None else None
        if self._current is None or step is None:
            return
        self._current.build(step_id, self.scroller.height())
        self._words = self._words or ShownWords(self._look, self)
        if self._words.show(words, step):
            self._words_step = step_id
            self._scroll_to(step_id)

    def _scroll_to(self, step_id: str) -> None:
        self._in_view.forget()
        self._target = (step_id, 0.0)
        self._follow_target()

    def step_by(self, count: int) -> None:
        """Go to the next or the previous titled step."""
        if self._current is None:
            return
        titled = [step.id for step in self._current.lesson.steps if step.title]
        here = self.scroller.verticalScrollBar().value() + self._look.px(12)
        tops = [self._current.step_top(step) for step in titled]
        if count > 0:
            target = next((s for s, top in zip(titled, tops, strict=True) if top > here), "")
        else:
            before = here - self._look.px(24)
            passed = [s for s, top in zip(titled, tops, strict=True) if top < before]
            target = passed[-1] if passed else ""
        if target:
            self.go_to_step(target)

    def name_of(self, lesson_id: str) -> str:
        """What to call a lesson that is not in the course: the words of the link to it."""
        words = self._current.link_text(f"lesson:{lesson_id}") if self._current is not None else ""
        return words or readable(lesson_id)

    def _on_start(self) -> None:
        if self._current is not None:
            self._session.record(StartedAnyway(self.lesson_id), self.lesson_id)
            self.views.show_needs(self._current)
            self.scroller.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_place(self, lesson_id: str, step_id: str) -> None:
        place = self._session.progress_of(lesson_id).place
        self._in_view.forget()
        if step_id:
            self._target = (step_id, 0.0)
        elif place is not None:
            self._target = (place.step, place.fraction)
        else:
            self._target = None
            self.scroller.verticalScrollBar().setValue(0)
        self._follow_target()

    def _follow_target(self) -> None:
        """Stay at the place that was asked for while the text around it finds its height."""
        if self._current is not None and self._target is not None:
            self.scroller.verticalScrollBar().setValue(self._target_top(*self._target))
        self._in_view.follow()
        self._settle.start()

    def _target_top(self, step_id: str, fraction: float) -> int:
        """Where the step begins, or so that the words shown in it are well in view."""
        assert self._current is not None
        top = self._current.place_top(step_id, fraction)
        if self._words is None or step_id != self._words_step:
            return top
        words, room = self._words.top_in(self._current), self.scroller.viewport().height()
        return top if words is None or words < top + room // 2 else words - room // 3

    def _hold_place(self) -> None:
        """Stay at what is read while all finds its new height."""
        if self._current is not None and self._target is None:
            self._target = self._current.step_at(self.scroller.verticalScrollBar().value())
            self._settle.start()

    def _on_wants_view(self, widget: QWidget) -> None:
        """Scroll to what the learner's action brought."""
        self._target = None
        self._settle.start()
        self._in_view.show(widget)

    def _settled(self) -> None:
        if self._current is not None and not self._current.is_complete():
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
        self._note_place()

    def _on_scroll(self) -> None:
        self._settle.start()
        self.views.put_off()

    def _note_place(self) -> None:
        """Tell the outline and the record where the learner reads."""
        line = self._reading_line()
        if line is None or self._current is None:
            return
        reading, _ = self._current.step_at(line)
        self.outline.show_current(reading, self._minutes_left(line))
        if (self.lesson_id, reading) != self._place:
            self._place = (self.lesson_id, reading)
            step_id, fraction = self._current.step_at(self.scroller.verticalScrollBar().value())
            at = reading if self._is_at_end() else step_id
            self._session.moved(self.lesson_id, at, fraction)

    def _mark_reading(self) -> None:
        """Mark in the outline where the learner will read, before all has found its place."""
        line = self._reading_line()
        if line is not None and self._current is not None:
            self.outline.mark(self._current.step_at(line)[0])

    def _reading_line(self) -> int | None:
        """The height at which the learner reads; None where that is not known.

        A lesson that is still being built, or is not on the screen, has no heights to tell it by.
        """
        if self._current is None or not self.isVisible() or not self._current.is_complete():
            return None
        if self._is_at_end():
            return self._current.height()
        return self.scroller.verticalScrollBar().value() + self._look.px(_READING_LINE)

    def _is_at_end(self) -> bool:
        """Whether the last line is in view."""
        bar = self.scroller.verticalScrollBar()
        if bar.maximum() == 0:
            # Nothing to scroll means a short lesson, or one that is not laid out yet.
            assert self._current is not None
            return self._current.sizeHint().height() <= self.scroller.height()
        return bar.value() >= bar.maximum()

    def _minutes_left(self, line: int) -> int:
        if self._current is None:
            return 0
        outline = self._session.outline(self.lesson_id)
        share = 1 - line / max(1, self._current.height())
        return round((outline.minutes if outline else 0) * share)

    def _on_progress(self, lesson_id: str) -> None:
        if self._current is not None and lesson_id in ("", self.lesson_id):
            steps = self._session.progress_of(self.lesson_id).steps
            self.outline.show_progress(steps)
            self._current.show_progress(steps)

    def _on_link(self, address: str) -> None:
        url = QUrl(address)
        if url.scheme() == "lesson":
            self.lesson_requested.emit(url.path() or url.host())
        elif url.scheme() in ("https", "http"):
            # It opens in the learner's own browser; LearnPy itself loads nothing.
            QDesktopServices.openUrl(url)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """The page is on top again, and another record may have come meanwhile."""
        super().showEvent(event)
        if not event.spontaneous() and self.views.is_outdated(self.lesson_id):
            self.open(self.lesson_id)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The outline folds away when there is no room."""
        super().resizeEvent(event)
        self._fold_outline()

    def _fold_outline(self) -> None:
        self.outline.setVisible(self.width() >= self._look.px(_OUTLINE_FROM))
