"""What is open now: the course, the learner's record, the search, and word when they change."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from learnpy.content.catalog_cache import Catalog, CatalogDamaged
from learnpy.content.outline import Course, LessonOutline, Track
from learnpy.progress import standing
from learnpy.progress.activity import minutes_by_day
from learnpy.progress.knowledge import known_lessons
from learnpy.progress.model import LessonProgress, Place
from learnpy.progress.standing import LessonMark, LessonState, Standing
from learnpy.progress.store import ProgressStore, local_now
from learnpy.ui.draft_keeper import DraftKeeper
from learnpy.ui.progress_saver import ProgressSaver

if TYPE_CHECKING:
    from pathlib import Path

    from learnpy.content.model import Lesson
    from learnpy.progress.events import Event
    from learnpy.ui.course_search import CourseSearch
    from learnpy.ui.workbench import Workbench
    from learnpy.ui.workshop import Workshop


class Session(QObject):
    """Joins the catalog and the record for the pages."""

    progress_changed = Signal(str)
    """The lesson whose record changed; empty for more than one."""
    reloaded = Signal()
    """Another record took the place of this one: a file was joined, or a backup restored."""
    trouble = Signal(str)
    """A sentence for the learner: something could not be kept."""
    catalog_damaged = Signal(str)
    """This lesson, or the search where it is empty, cannot be read: prepare the course again."""
    catalog_replaced = Signal()
    """The same course was prepared again."""

    def __init__(
        self,
        catalog: Catalog,
        store: ProgressStore,
        parent: QObject | None = None,
        *,
        cache: "Path | None" = None,
        knowledge: str = "",
    ) -> None:
        """Open a course with a record.

        Args:
            catalog: The course.
            store: The learner's record.
            parent: Its owner.
            cache: The learner's cache, for what programs make once; None to keep nothing.
            knowledge: How much Python the learner says they know, as in `knows`.
        """
        super().__init__(parent)
        self.catalog = catalog
        self._cache = cache
        self._store = store
        self._saver = ProgressSaver(store, self)
        self._saver.save_failed.connect(self.trouble)
        self._saver.noticed.connect(self.trouble)
        self.drafts = DraftKeeper(store.folder, local_now, self)
        self.drafts.trouble.connect(self.trouble)
        self._workshop: Workshop | None = None
        self._search: CourseSearch | None = None
        self._tracks = {
            lesson.id: track for track in catalog.course.tracks for lesson in track.lessons
        }
        self._outlines = {
            lesson.id: lesson for track in catalog.course.tracks for lesson in track.lessons
        }
        self._order = list(self._outlines)
        self._states = {lesson_id: self._state(lesson_id) for lesson_id in self._order}
        self._knowledge = knowledge
        self._known = known_lessons(catalog.course, knowledge)

    # The course

    @property
    def course(self) -> Course:
        """The outline of the course."""
        return self.catalog.course

    def lesson(self, lesson_id: str) -> "Lesson | None":
        """A lesson with all its steps; None, and `catalog_damaged`, when it cannot be read."""
        try:
            return self.catalog.lesson(lesson_id)
        except CatalogDamaged:
            self.catalog_damaged.emit(lesson_id)
            return None

    def replace_catalog(self, catalog: Catalog) -> None:
        """Go on with the same course, prepared again."""
        self.catalog = catalog
        self._end_search()
        self.catalog_replaced.emit()

    def outline(self, lesson_id: str) -> LessonOutline | None:
        """A lesson's outline, or None when the course does not have it."""
        return self._outlines.get(lesson_id)

    def track_of(self, lesson_id: str) -> Track:
        """The track that holds a lesson."""
        return self._tracks[lesson_id]

    def neighbours(self, lesson_id: str) -> tuple[str, str]:
        """The ids of the lessons before and after; empty where there is none."""
        place = self._order.index(lesson_id)
        before = self._order[place - 1] if place else ""
        after = self._order[place + 1] if place + 1 < len(self._order) else ""
        return before, after

    def missing_needs(self, lesson_id: str) -> tuple[str, ...]:
        """The lessons of the course that this one builds on and that are neither done nor known."""
        return standing.missing_needs(self._outlines[lesson_id], self._states, self._known)

    def mark(self, lesson_id: str) -> LessonMark:
        """What is to be said of a lesson beside its state."""
        outline = self._outlines[lesson_id]
        return standing.lesson_mark(outline, self._store.progress, self._states, self._known)

    @property
    def search(self) -> "CourseSearch":
        """The search of the course; made when something is first looked for."""
        from learnpy.ui.course_search import CourseSearch  # noqa: PLC0415  not at start

        if self._search is None:
            self._search = CourseSearch(self.catalog.prepared, self)
            self._search.damaged.connect(self._on_search_damaged)
        return self._search

    def shuffled(self, question_id: str, count: int, attempt: int) -> Sequence[int]:
        """The order in which this learner sees the answers of a question in this attempt."""
        import random  # noqa: PLC0415  takes 8 ms, and only a quiz needs it

        order = list(range(count))
        seed = f"{self._store.device}:{question_id}" + (f":{attempt}" if attempt else "")
        random.Random(seed).shuffle(order)  # noqa: S311
        return order

    def workbench(self) -> "Workbench":
        """What the steps of lessons are worked on with; made when the first lesson is opened."""
        from learnpy.ui.workbench import Workbench  # noqa: PLC0415
        from learnpy.ui.workshop import Workshop  # noqa: PLC0415

        if self._workshop is None:
            self._workshop = Workshop(self._store.folder, self._cache, self)
        folders = (str(self.catalog.folder.absolute()), str(self.catalog.prepared.absolute()))
        return Workbench(
            self.catalog.folder,
            self._workshop.runs,
            self.shuffled,
            self.drafts.read,
            folders,
            self.drafts.read_versions,
            self._workshop.completions,
        )

    # The record

    @property
    def store(self) -> ProgressStore:
        """The learner's whole record, for what is done with all of it."""
        return self._store

    def record(self, event: "Event", lesson_id: str = "") -> None:
        """Keep what happened; it is saved soon, off this thread."""
        self._store.record(event)
        self._saver.request()
        if lesson_id in self._states:
            self._states[lesson_id] = self._state(lesson_id)
        self.progress_changed.emit(lesson_id)

    def opened(self, lesson_id: str) -> None:
        """The lesson is on the screen."""
        from learnpy.progress.events import LessonOpened  # noqa: PLC0415  not for Home

        self.record(LessonOpened(lesson_id), lesson_id)

    def moved(self, lesson_id: str, step_id: str, fraction: float) -> None:
        """The learner reads here now."""
        from learnpy.progress.events import PlaceMoved  # noqa: PLC0415  not for Home

        self.record(PlaceMoved(lesson_id, step_id, fraction), lesson_id)

    def is_new(self) -> bool:
        """Whether the learner has opened nothing yet."""
        return not self._store.progress.lessons and self._store.progress.current is None

    def knows(self, knowledge: str) -> None:
        """The learner says how much Python they know: `none`, `some`, `much`, or empty."""
        self._knowledge = knowledge
        self._known = known_lessons(self.course, knowledge)
        self.progress_changed.emit("")

    def start_anyway(self, lesson_id: str) -> None:
        """The learner starts a lesson though what it builds on is not done."""
        from learnpy.progress.events import StartedAnyway  # noqa: PLC0415  not for Home

        if self.missing_needs(lesson_id):
            self.record(StartedAnyway(lesson_id), lesson_id)

    def was_active(self, seconds: int) -> None:
        """The learner was there for some more seconds."""
        self._store.record_active(seconds)
        self._saver.request()

    def progress_of(self, lesson_id: str) -> LessonProgress:
        """The record of one lesson."""
        return self._store.progress.lessons.get(lesson_id, LessonProgress())

    def current_place(self) -> Place | None:
        """Where the learner was last."""
        return self._store.progress.current

    def state(self, lesson_id: str) -> LessonState:
        """How far a lesson is."""
        return self._states[lesson_id]

    def states(self) -> Mapping[str, LessonState]:
        """How far every lesson is."""
        return self._states

    def minutes_left(self, lesson_id: str) -> int:
        """How many minutes a lesson still takes; none when it is done."""
        outline, state = self._outlines[lesson_id], self._states[lesson_id]
        return standing.minutes_left(outline, self._store.progress, state)

    def standing(self) -> Standing:
        """Where the learner stands in the whole course."""
        return standing.standing(self.course, self._store.progress, knowledge=self._knowledge)

    def counts(self, track: Track | None = None) -> tuple[int, int]:
        """How many lessons of a track, or of all, are done, and how many there are."""
        ids = [lesson.id for lesson in track.lessons] if track else self._order
        return sum(self._states[i] is LessonState.DONE for i in ids), len(ids)

    def minutes_by_day(self) -> Mapping[date, int]:
        """Minutes of use on each day, all devices together."""
        return minutes_by_day(self._store.progress)

    def answers(self) -> tuple[int, int]:
        """How many questions were answered, and how many of them rightly at some time."""
        answers = [
            answer
            for lesson in self._store.progress.lessons.values()
            for step in lesson.steps.values()
            for answer in step.answers.values()
        ]
        return len(answers), sum(answer.right_since is not None for answer in answers)

    def save_now(self) -> None:
        """Save, and come back when it is done."""
        self._saver.finish()

    def reload(self) -> None:
        """The record was changed from outside: work everything out anew."""
        self._states.update({lesson_id: self._state(lesson_id) for lesson_id in self._order})
        self.reloaded.emit()
        self.progress_changed.emit("")

    def finish(self) -> None:
        """Save what is left before the window closes."""
        if self._workshop is not None:
            self._workshop.close()
            self._workshop = None
        self._saver.finish()
        self._end_search()

    def _on_search_damaged(self) -> None:
        self.catalog.discard()
        self.catalog_damaged.emit("")

    def _end_search(self) -> None:
        if self._search is not None:
            self._search.close()
            self._search.deleteLater()
            self._search = None

    def _state(self, lesson_id: str) -> LessonState:
        return standing.lesson_state(self._outlines[lesson_id], self._store.progress)
