"""The lessons that are built: the one that is open and, while nothing else happens, those beside.

What a learner does in a lesson goes into the record from here.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, QSize, QTimer, Signal
from PySide6.QtWidgets import QWidget

from learnpy.ui.look import Look
from learnpy.ui.pages.lesson_needs import lesson_needs
from learnpy.ui.pages.lesson_record import LessonRecord
from learnpy.ui.session import Session
from learnpy.ui.widgets.lesson_foot import LessonFoot
from learnpy.ui.widgets.lesson_stage import LessonStage
from learnpy.ui.widgets.lesson_view import LessonView
from learnpy.ui.widgets.needs_notice import NeedsNotice
from learnpy.ui.widgets.terms.term_guide import TermGuide
from learnpy.ui.workbench import Workbench

_AHEAD_MS = 250
_LIKELY_ROOM = QSize(800, 800)
"""Pixels to fill before there is a page around."""


class LessonViews(QObject):
    """Builds lessons, and lets go those that are far from the one that is open."""

    lesson_requested = Signal(str)
    link_activated = Signal(str)
    start_chosen = Signal()
    """The learner starts a lesson although what it builds on is not done."""
    wants_view = Signal(QWidget)
    """What the learner's action brought, to be seen."""

    def __init__(
        self, session: Session, workbench: Workbench, look: Look, stage: LessonStage
    ) -> None:
        """Build nothing yet; `stage` is where lessons will stand."""
        super().__init__(stage)
        self._session = session
        self._workbench = workbench
        self._look = look
        self._stage = stage
        self._open = ""
        self._seen: set[str] = set()
        self._outdated: set[str] = set()
        """Built from a record that another one took the place of."""
        self._laid_out: set[str] = set()
        self.built: dict[str, LessonView] = {}
        """Each by its lesson's id."""
        self._ahead = QTimer(self)
        self._ahead.setSingleShot(True)
        self._ahead.setInterval(_AHEAD_MS)
        self._ahead.timeout.connect(self._build_neighbour)
        look.changing.connect(self._forget_unseen)
        session.reloaded.connect(self._on_reloaded)

    def view(self, lesson_id: str, step_id: str = "") -> LessonView | None:
        """A lesson, built at the step where it will be read first; None when it cannot be read."""
        old = self.built.get(lesson_id)
        if old is not None and not self.is_outdated(lesson_id):
            return old
        if old is not None:
            old.hide()  # which keeps what was typed, to be read again
        view = self._new_view(lesson_id)
        if view is None:
            return None
        if old is not None:
            self._forget(lesson_id)
        view.build(*self.place_in(lesson_id, step_id), self._room())
        self.built[lesson_id] = view
        return view

    def place_in(self, lesson_id: str, step_id: str = "") -> tuple[str, float]:
        """Where a lesson is read first, and how far down that step: there, or where it was left.

        Without a step, at its title.
        """
        place = self._session.progress_of(lesson_id).place
        return (step_id, 0.0) if step_id or place is None else (place.step, place.fraction)

    def is_outdated(self, lesson_id: str) -> bool:
        """Whether a lesson shows a record that is no more; not while its program runs."""
        return lesson_id in self._outdated and not self._workbench.runs.is_running

    def is_laid_out(self, lesson_id: str) -> bool:
        """Whether the heights in a lesson are those that it will be shown with."""
        is_wide = self.built[lesson_id].width() == self._room().width()
        return lesson_id in self._laid_out and is_wide

    def mark_open(self, lesson_id: str) -> None:
        """This lesson is open now."""
        self._open = lesson_id
        self._seen.add(lesson_id)

    def keep_near(self) -> None:
        """Let the lessons go that are far from the open one, and build those beside it."""
        near = {self._open, *self._session.neighbours(self._open)}
        for far in (self.built.keys() - near) | (self._outdated - {self._open}):
            self._forget(far)
        self._ahead.start()

    def go_on(self) -> None:
        """The page is shown again: build what is missing beside the lesson."""
        self._ahead.start()

    def put_off(self) -> None:
        """Something happens now: what is done ahead can wait."""
        if self._ahead.isActive():
            self._ahead.start()

    def _on_reloaded(self) -> None:
        """Let go what shows the record that was; what is open stays until it is opened next."""
        self._outdated |= self.built.keys() & {self._open}
        for lesson_id in self.built.keys() - self._outdated:
            self._forget(lesson_id)
        self._ahead.start()

    def _forget_unseen(self) -> None:
        """Let go what was built ahead, before it is given another look: that would take longer.

        What stays has other heights from now on.
        """
        for lesson_id in self.built.keys() - self._seen:
            view = self._forget(lesson_id)
            QCoreApplication.sendPostedEvents(view, QEvent.Type.DeferredDelete)
        self._laid_out.clear()
        self._ahead.start()

    def _forget(self, lesson_id: str) -> LessonView:
        self._stage.hide_left()  # it may be among them, and what was typed in it is kept by that
        view = self.built.pop(lesson_id)
        view.deleteLater()
        self._seen.discard(lesson_id)
        self._outdated.discard(lesson_id)
        self._laid_out.discard(lesson_id)
        return view

    def end(self) -> None:
        """Build no more, since nobody will see it, and let go what is not on the page."""
        self._ahead.stop()
        self._stage.hide_left()
        for view in self.built.values():
            view.stop_building()
            if view.isHidden():
                view.deleteLater()

    def show_needs(self, view: LessonView) -> None:
        """Say at the top of a lesson what it builds on and is not done, or not written yet."""
        needs, absent = lesson_needs(self._session, view.lesson.id)
        known = view.notice()
        if not needs and not absent:
            if known is not None:
                self._show_notice(view, None)
            return
        if isinstance(known, NeedsNotice) and known.needs == tuple(need.id for need in needs):
            return
        notice = NeedsNotice(needs, self._look, absent)
        notice.lesson_requested.connect(self.lesson_requested)
        notice.start_chosen.connect(self.start_chosen)
        self._show_notice(view, notice)

    def _show_notice(self, view: LessonView, notice: NeedsNotice | None) -> None:
        self._laid_out.discard(view.lesson.id)
        view.show_notice(notice)

    def _new_view(self, lesson_id: str) -> LessonView | None:
        lesson = self._session.lesson(lesson_id)
        if lesson is None:
            return None
        view = LessonView(
            lesson,
            self._session.track_of(lesson_id).title,
            self._session.progress_of(lesson_id),
            self._workbench,
            self._look,
            self._stage,
        )
        LessonRecord(view, self._session)
        view.link_activated.connect(self.link_activated)
        view.wants_view.connect(self.wants_view)
        terms = TermGuide(view, view.lesson.terms, self._title_of, self._look)
        terms.lesson_requested.connect(self.lesson_requested)
        view.add_foot(self._foot(lesson_id))
        self.show_needs(view)  # before the steps, so that the keyboard comes to it first
        return view

    def _room(self) -> QSize:
        """What is seen of the stage, or likely will be."""
        around = self._stage.parentWidget()
        return around.size() if around is not None else _LIKELY_ROOM

    def _title_of(self, lesson_id: str) -> str:
        outline = self._session.outline(lesson_id)
        return outline.title if outline is not None else ""

    def _foot(self, lesson_id: str) -> LessonFoot:
        before, after = self._session.neighbours(lesson_id)
        foot = LessonFoot(self._session.outline(before), self._session.outline(after), self._look)
        foot.lesson_requested.connect(self.lesson_requested)
        return foot

    def _build_neighbour(self) -> None:
        """Build one neighbour that is not built yet, or lay one out, then come back for more.

        Only while the page is shown: Qt would show with it what was made before.
        """
        current = self.built.get(self._open)
        if current is None or not self._stage.isVisible():
            return
        if not current.is_complete():
            self._ahead.start()
            return
        before, after = self._session.neighbours(self._open)
        for lesson_id in (after, before):
            if lesson_id and lesson_id not in self.built:
                view = self.view(lesson_id)
                if view is not None:
                    view.resize(self._room())
                self._ahead.start()
                return
        for lesson_id in (after, before):
            if lesson_id in self.built and lesson_id not in self._laid_out:
                self._lay_out(lesson_id)
                self._ahead.start()
                return

    def _lay_out(self, lesson_id: str) -> None:
        """Let a neighbour that is whole find its styles and heights, which takes half its opening.

        Qt does so for what is hidden when a picture of it is asked for: with the first one it finds
        the styles, and by these the heights with the second.
        """
        view = self.built[lesson_id]
        if view.is_complete():
            width = self._room().width()
            for _ in ("styles", "heights"):
                view.resize(width, view.heightForWidth(width))
                view.grab(QRect(0, 0, 1, 1))
            self._laid_out.add(lesson_id)
