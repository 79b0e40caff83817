"""The lesson page: the lesson, its outline, and the way to the previous and the next one."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from learnpy.progress.events import StartedAnyway
from learnpy.ui.after_paint import after_paint
from learnpy.ui.look import Look
from learnpy.ui.pages.lesson_views import LessonViews
from learnpy.ui.pages.reading_place import ReadingPlace
from learnpy.ui.session import Session
from learnpy.ui.widgets.lesson_outline import LessonOutlineView
from learnpy.ui.widgets.lesson_scroller import LessonScroller
from learnpy.ui.widgets.lesson_stage import LessonStage
from learnpy.ui.widgets.lesson_view import LessonView
from learnpy.ui.widgets.needs_notice import readable

_OUTLINE_FROM = 900
"""The outline is shown when the page is at least this wide, at 100 % text size."""


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
        self._noted = ("", "", 0.0)
        """The lesson, the step, and how far down it the record knows the learner to read."""
        self.scroller = LessonScroller()
        self._stage = LessonStage()
        self.scroller.setWidget(self._stage)
        self._reading = ReadingPlace(self.scroller, look, self)
        self._reading.settled.connect(self._note_place)
        self.setFocusProxy(self.scroller)
        self.outline = LessonOutlineView(look)
        self.outline.step_requested.connect(self.go_to_step)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.scroller, 1)
        row.addWidget(self.outline)
        self.views = LessonViews(session, self._workbench, look, self._stage)
        self.views.lesson_requested.connect(self.lesson_requested)
        self.views.link_activated.connect(self._on_link)
        self.views.start_chosen.connect(self._on_start)
        self.views.wants_view.connect(self._reading.show_widget)
        self._around = after_paint(self._show_around, self)
        self.scroller.verticalScrollBar().valueChanged.connect(self.views.put_off)
        session.progress_changed.connect(self._on_progress)
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
        if self._current is None:
            return True
        is_around = not self._around.isActive()
        return is_around and self._current.is_complete() and self._reading.is_settled

    def open(self, lesson_id: str, step_id: str = "") -> bool:
        """Show a lesson, at a step or where the learner left it; whether it could be read."""
        if self._session.outline(lesson_id) is None:
            return False
        self.leave()
        view = self.views.view(lesson_id, step_id)
        if view is None:
            return False
        if self.lesson_id != lesson_id:
            self._workbench.runs.stop()
        # Before it is here: to have been opened changes nothing that the page shows of it.
        self._session.opened(lesson_id)
        at = self.views.place_in(lesson_id, step_id)
        self.views.show_needs(view)
        if self._current is not view:
            if self.views.is_laid_out(lesson_id):
                view.come_to(*at, self.scroller.viewport().height())
            self._stage.show_lesson(view)
        self._current = view
        self._noted = ("", "", 0.0)
        self._workbench.runs.warm_up(view.lesson.packages)
        self._reading.begin(view, *at)
        self.views.mark_open(lesson_id)
        self._around.start()
        return True

    def _show_around(self) -> None:
        """Bring what is around the lesson up to it, now that the lesson itself is seen."""
        if self._stage.left_has_keyboard():  # Tab was quicker than the next lesson
            self.scroller.setFocus()
        self._stage.hide_left()
        outline = self._session.outline(self.lesson_id)
        if outline is not None:
            self.outline.show_lesson(outline, self._session.progress_of(self.lesson_id).steps)
            self.outline.show_minutes_left(self._session.minutes_left(self.lesson_id))
            self._mark_reading()
        self.views.keep_near()

    def leave(self) -> None:
        """Note where the learner is before the page or the window goes."""
        if self._current is not None and self._reading.stop():
            self._note_place()

    def end(self) -> None:
        """The window closes: leave unbuilt what is."""
        self._around.stop()
        self.views.end()

    def show_recorded(self) -> None:
        """Show the recorded output of every program of the lesson, and stay where we are."""
        if self._current is not None:
            reading = self._noted[1]
            self._current.show_recorded()
            self._reading.go_to_step(reading)

    def go_to_step(self, step_id: str) -> None:
        """Scroll to a step and put the keyboard there."""
        self._reading.go_to_step(step_id)
        if self._current is not None:
            self._current.take_keyboard(step_id)

    def show_words(self, step_id: str, words: str) -> None:
        """Scroll to words in a step, and mark them there for a moment."""
        self._reading.show_words(step_id, words)

    def step_by(self, count: int) -> None:
        """Go to the next or the previous titled step."""
        target = self._reading.step_beside(count)
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

    def _note_place(self) -> None:
        """Tell the outline and the record where the learner reads."""
        line = self._reading.reading_line()
        if line is None or self._current is None:
            return
        reading, _ = self._current.places.at(line)
        self.outline.show_current(reading)
        # Who reads the last line is at the end, whatever is at the top of the page.
        at_end = self._reading.is_at_end()
        place = (reading, 1.0) if at_end else self._current.places.at(self._reading.top)
        if (self.lesson_id, *place) != self._noted:
            self._noted = (self.lesson_id, *place)
            self._session.moved(self.lesson_id, *place)

    def _mark_reading(self) -> None:
        """Mark in the outline where the learner will read, before all has found its place."""
        line = self._reading.reading_line()
        if line is not None and self._current is not None:
            self.outline.mark(self._current.places.at(line)[0])

    def _on_progress(self, lesson_id: str) -> None:
        if self._current is not None and lesson_id in ("", self.lesson_id):
            steps = self._session.progress_of(self.lesson_id).steps
            self.outline.show_progress(steps)
            self.outline.show_minutes_left(self._session.minutes_left(self.lesson_id))
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
        self.views.go_on()
        if not event.spontaneous() and self.views.is_outdated(self.lesson_id):
            self.open(self.lesson_id)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The outline folds away when there is no room."""
        super().resizeEvent(event)
        self._fold_outline()

    def _fold_outline(self) -> None:
        self.outline.setVisible(self.width() >= self._look.px(_OUTLINE_FROM))
