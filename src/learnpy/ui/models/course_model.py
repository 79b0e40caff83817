"""Qt item model over the outline of a course: tracks, and lessons with their state."""

from collections.abc import Callable, Mapping
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex

from learnpy.content.outline import Course, LessonOutline, Track
from learnpy.progress.standing import LessonMark, LessonState

Index = QModelIndex | QPersistentModelIndex


class CourseRole(IntEnum):
    """What the topic list asks; the first four are Qt's own, its `ItemDataRole`.

    They stand here as numbers: to load `Qt` with all its enums takes 12 ms of a start.
    """

    DISPLAY = 0
    TOOL_TIP = 3
    ALIGNMENT = 7
    ACCESSIBLE_TEXT = 11
    LESSON_ID = 0x0101
    STATE = 0x0102
    MINUTES = 0x0103
    ACCENT = 0x0104
    ICON = 0x0105
    COUNTS = 0x0106
    MARK = 0x0107
    TRACK_ID = 0x0108


_RIGHT_IN_THE_MIDDLE = 0x0082
"""Qt's `AlignRight` and `AlignVCenter`."""


class CourseModel(QAbstractItemModel):
    """Tracks at the top, their lessons below; a second column has their count or minutes."""

    def __init__(self, course: Course, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tracks = course.tracks
        self._states: Mapping[str, LessonState] = {}
        self._mark: Callable[[str], LessonMark] = _no_mark
        self._done: set[str] = set()
        """The lessons that were done when their tracks were shown last."""
        self._followers: dict[str, list[str]] | None = None
        self._places = {
            lesson.id: (t, n)
            for t, track in enumerate(course.tracks)
            for n, lesson in enumerate(track.lessons)
        }

    def set_states(
        self,
        states: Mapping[str, LessonState],
        mark: Callable[[str], LessonMark] | None = None,
    ) -> None:
        """Show how far each lesson is; one that is not named is not started.

        Args:
            states: Is kept, and read again when `refresh_lesson` names a lesson.
            mark: What is to be said of a lesson beside its state; asked when it is shown.
        """
        self._states = states
        self._mark = mark or self._mark
        self._done = {each for each, state in states.items() if state is LessonState.DONE}
        for row in range(len(self._tracks)):
            track = self.index(row, 0)
            last = self.rowCount(track) - 1
            self.dataChanged.emit(track, track)
            if last >= 0:
                self.dataChanged.emit(self.index(0, 0, track), self.index(last, 0, track))

    def refresh_lesson(self, lesson_id: str) -> None:
        """Show one lesson anew; and what hangs on it, when it was done or is no longer."""
        lesson = self.index_of(lesson_id)
        if not lesson.isValid():
            return
        self.dataChanged.emit(lesson, lesson)
        is_done = self._states.get(lesson_id) is LessonState.DONE
        if is_done != (lesson_id in self._done):
            self._done ^= {lesson_id}
            self.dataChanged.emit(lesson.parent(), lesson.parent())
            for each in self._needed_by().get(lesson_id, ()):
                self.dataChanged.emit(self.index_of(each), self.index_of(each))

    def _needed_by(self) -> Mapping[str, list[str]]:
        """The lessons that need a lesson, by its id; made when the first lesson changes."""
        if self._followers is None:
            self._followers = {}
            for track in self._tracks:
                for lesson in track.lessons:
                    for need in lesson.needs:
                        self._followers.setdefault(need, []).append(lesson.id)
        return self._followers

    def index_of(self, lesson_id: str) -> QModelIndex:
        """Where a lesson stands; an invalid index when it is not in the course."""
        if lesson_id not in self._places:
            return QModelIndex()
        track_row, lesson_row = self._places[lesson_id]
        return self.index(lesson_row, 0, self.index(track_row, 0))

    # A lesson's internal id is its track's row plus one; a track's is zero.

    def index(self, row: int, column: int, parent: Index | None = None) -> QModelIndex:
        """Qt asks for the index of a row."""
        if column not in (0, 1) or row < 0:
            return QModelIndex()
        if parent is None or not parent.isValid():
            return self.createIndex(row, column, 0) if row < len(self._tracks) else QModelIndex()
        if parent.internalId() == 0 and row < len(self._tracks[parent.row()].lessons):
            return self.createIndex(row, column, parent.row() + 1)
        return QModelIndex()

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        """Qt asks for the track of a lesson."""
        if not index.isValid() or index.internalId() == 0:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, 0)

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """Qt asks how many tracks, or lessons of a track, there are."""
        if parent is None or not parent.isValid():
            return len(self._tracks)
        if parent.internalId() or parent.column():
            return 0
        return len(self._tracks[parent.row()].lessons)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802, ARG002
        """The title, and the count or the minutes."""
        return 2

    def data(self, index: Index, role: int = CourseRole.DISPLAY) -> Any:
        """Qt asks what to show."""
        if not index.isValid():
            return None
        if role == CourseRole.ALIGNMENT:
            return _RIGHT_IN_THE_MIDDLE if index.column() else None
        if role in (CourseRole.DISPLAY, CourseRole.ACCESSIBLE_TEXT) and index.column():
            return self._note(index)  # a screen reader has the whole row from the first column
        if index.internalId() == 0:
            return self._track_data(self._tracks[index.row()], role)
        track = self._tracks[index.internalId() - 1]
        return self._lesson_data(track, track.lessons[index.row()], role)

    def _note(self, index: Index) -> str:
        """What stands at the right of a row."""
        if index.internalId() == 0:
            done, total = index.data(CourseRole.COUNTS)
            return f"{done}/{total}"
        return self.tr("{minutes} min").format(minutes=index.data(CourseRole.MINUTES))

    def _track_data(self, track: Track, role: int) -> Any:
        done = sum(self._state(lesson) is LessonState.DONE for lesson in track.lessons)
        match role:
            case CourseRole.DISPLAY:
                return track.title
            case CourseRole.TOOL_TIP:
                return track.summary
            case CourseRole.ACCESSIBLE_TEXT:
                total = len(track.lessons)
                text = self.tr("Track {title}, {done} of {total} lessons done", "", total)
                return text.format(title=track.title, done=done, total=total)
            case CourseRole.TRACK_ID:
                return track.id
            case CourseRole.ACCENT:
                return track.accent
            case CourseRole.ICON:
                return track.icon
            case CourseRole.COUNTS:
                return (done, len(track.lessons))
        return None

    def _lesson_data(self, track: Track, lesson: LessonOutline, role: int) -> Any:
        match role:
            case CourseRole.DISPLAY:
                return lesson.title
            case CourseRole.TOOL_TIP:
                return f"{lesson.title}\n{lesson.summary}\n{self._words(lesson)}"
            case CourseRole.ACCESSIBLE_TEXT:
                text = self.tr("Lesson {title}, {minutes} minutes, {state}", "", lesson.minutes)
                return text.format(
                    title=lesson.title,
                    minutes=lesson.minutes,
                    state=self._words(lesson),
                )
            case CourseRole.LESSON_ID:
                return lesson.id
            case CourseRole.STATE | CourseRole.MARK:
                is_mark = role == CourseRole.MARK
                return self._mark(lesson.id) if is_mark else self._state(lesson)
            case CourseRole.MINUTES:
                return lesson.minutes
            case CourseRole.ACCENT:
                return track.accent
        return None

    def _state(self, lesson: LessonOutline) -> LessonState:
        return self._states.get(lesson.id, LessonState.NOT_STARTED)

    def _words(self, lesson: LessonOutline) -> str:
        """A lesson's state and its mark in words."""
        state = self.state_word(self._state(lesson))
        match self._mark(lesson.id):
            case LessonMark.LOCKED:
                return self.tr("locked: it builds on lessons that are not done")
            case LessonMark.WITH_SOLUTION:
                return self.tr("{state}, solved with the solution shown").format(state=state)
        return state

    def state_word(self, state: LessonState) -> str:
        """The word for a state."""
        return {
            LessonState.NOT_STARTED: self.tr("not started"),
            LessonState.STARTED: self.tr("started"),
            LessonState.DONE: self.tr("done"),
        }[state]


def _no_mark(_lesson_id: str) -> LessonMark:
    return LessonMark.NONE
