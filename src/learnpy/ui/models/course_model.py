"""Qt item model over the outline of a course: tracks, and lessons with their state."""

from collections.abc import Mapping
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from learnpy.content.outline import Course, LessonOutline, Track
from learnpy.progress.standing import LessonState

Index = QModelIndex | QPersistentModelIndex


class CourseRole(IntEnum):
    """What the topic list asks beyond the text."""

    LESSON_ID = Qt.ItemDataRole.UserRole + 1
    STATE = Qt.ItemDataRole.UserRole + 2
    MINUTES = Qt.ItemDataRole.UserRole + 3
    ACCENT = Qt.ItemDataRole.UserRole + 4
    ICON = Qt.ItemDataRole.UserRole + 5
    COUNTS = Qt.ItemDataRole.UserRole + 6


class CourseModel(QAbstractItemModel):
    """Tracks at the top, their lessons below."""

    def __init__(self, course: Course, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tracks = course.tracks
        self._states: Mapping[str, LessonState] = {}
        self._places = {
            lesson.id: (t, n)
            for t, track in enumerate(course.tracks)
            for n, lesson in enumerate(track.lessons)
        }

    def set_states(self, states: Mapping[str, LessonState]) -> None:
        """Show how far each lesson is; one that is not named is not started.

        The mapping is kept, and read again when `refresh_lesson` names a lesson.
        """
        self._states = states
        for row in range(len(self._tracks)):
            track = self.index(row, 0)
            last = self.rowCount(track) - 1
            self.dataChanged.emit(track, track)
            if last >= 0:
                self.dataChanged.emit(self.index(0, 0, track), self.index(last, 0, track))

    def refresh_lesson(self, lesson_id: str) -> None:
        """Show one lesson's state, and its track's count, anew."""
        lesson = self.index_of(lesson_id)
        if lesson.isValid():
            self.dataChanged.emit(lesson, lesson)
            self.dataChanged.emit(lesson.parent(), lesson.parent())

    def index_of(self, lesson_id: str) -> QModelIndex:
        """Where a lesson stands; an invalid index when it is not in the course."""
        if lesson_id not in self._places:
            return QModelIndex()
        track_row, lesson_row = self._places[lesson_id]
        return self.index(lesson_row, 0, self.index(track_row, 0))

    # A lesson's internal id is its track's row plus one; a track's is zero.

    def index(self, row: int, column: int, parent: Index | None = None) -> QModelIndex:
        """Qt asks for the index of a row."""
        if column != 0 or row < 0:
            return QModelIndex()
        if parent is None or not parent.isValid():
            return self.createIndex(row, 0, 0) if row < len(self._tracks) else QModelIndex()
        if parent.internalId() == 0 and row < len(self._tracks[parent.row()].lessons):
            return self.createIndex(row, 0, parent.row() + 1)
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
        return len(self._tracks[parent.row()].lessons) if parent.internalId() == 0 else 0

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802, ARG002
        """There is one column."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt asks what to show."""
        if not index.isValid():
            return None
        if index.internalId() == 0:
            return self._track_data(self._tracks[index.row()], role)
        track = self._tracks[index.internalId() - 1]
        return self._lesson_data(track, track.lessons[index.row()], role)

    def _track_data(self, track: Track, role: int) -> Any:
        done = sum(self._state(lesson) is LessonState.DONE for lesson in track.lessons)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return track.title
            case Qt.ItemDataRole.ToolTipRole:
                return track.summary
            case Qt.ItemDataRole.AccessibleTextRole:
                text = self.tr("Track {title}, {done} of {total} lessons done")
                return text.format(title=track.title, done=done, total=len(track.lessons))
            case CourseRole.ACCENT:
                return track.accent
            case CourseRole.ICON:
                return track.icon
            case CourseRole.COUNTS:
                return (done, len(track.lessons))
        return None

    def _lesson_data(self, track: Track, lesson: LessonOutline, role: int) -> Any:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return lesson.title
            case Qt.ItemDataRole.ToolTipRole:
                return f"{lesson.title}\n{lesson.summary}"
            case Qt.ItemDataRole.AccessibleTextRole:
                text = self.tr("Lesson {title}, {minutes} minutes, {state}")
                return text.format(
                    title=lesson.title,
                    minutes=lesson.minutes,
                    state=self.state_word(self._state(lesson)),
                )
            case CourseRole.LESSON_ID:
                return lesson.id
            case CourseRole.STATE:
                return self._state(lesson)
            case CourseRole.MINUTES:
                return lesson.minutes
            case CourseRole.ACCENT:
                return track.accent
        return None

    def _state(self, lesson: LessonOutline) -> LessonState:
        return self._states.get(lesson.id, LessonState.NOT_STARTED)

    def state_word(self, state: LessonState) -> str:
        """The word for a state."""
        return {
            LessonState.NOT_STARTED: self.tr("not started"),
            LessonState.STARTED: self.tr("started"),
            LessonState.DONE: self.tr("done"),
        }[state]


class CourseFilter(QSortFilterProxyModel):
    """Keeps the lessons whose title, or whose track's title, holds the learner's words."""

    def __init__(self, model: CourseModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setSourceModel(model)
        self.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setRecursiveFilteringEnabled(True)
        self.setAutoAcceptChildRows(True)
