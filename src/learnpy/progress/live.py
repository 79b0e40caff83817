"""The record in memory: what is known, and what is not on the disk yet.

The events are imported where one happens: their classes take 5 ms to make, which the start of the
window does not need.
"""
# ruff: noqa: PLC0415

import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from learnpy.progress.merge import merge
from learnpy.progress.model import Progress, time_text, time_value

if TYPE_CHECKING:
    from learnpy.progress.events import Entry, Event

Clock = Callable[[], datetime]


class LiveProgress:
    """The record, changed by one thread and taken to the disk by another."""

    def __init__(self, progress: Progress, device: str, clock: Clock) -> None:
        self._guard = threading.Lock()
        self._progress = progress
        self._device = device
        self._clock = clock
        self._pending: list[Entry] = []

    @property
    def progress(self) -> Progress:
        """All that is known."""
        return self._progress

    @property
    def device(self) -> str:
        """The id under which this folder counts its time."""
        return self._device

    def now(self) -> datetime:
        """The time now, with its time zone."""
        return self._clock()

    def record(self, event: "Event") -> Progress:
        """Note that something happened now, and return the record with it.

        Raises:
            RecordError: the event holds a value that cannot be.
        """
        from learnpy.progress.events import Entry, apply

        with self._guard:
            entry = Entry(time_text(self._time_of(event)), self._device, event)
            self._progress = apply(self._progress, entry)
            if len(self._pending) > 1 and _is_covered(self._pending[-1], self._pending[-2], entry):
                self._pending[-1] = entry
            else:
                self._pending.append(entry)
            return self._progress

    def record_active(self, seconds: int) -> Progress:
        """Note that LearnPy was used for this many seconds more."""
        from learnpy.progress.events import ActiveTime

        day = self._clock().date().isoformat()
        so_far = self._progress.activity.get(day, {}).get(self._device, 0)
        return self.record(ActiveTime(day, so_far + seconds))

    def take(self) -> "tuple[list[Entry], Progress]":
        """What is to be written, and the record with all of it. It is no longer pending."""
        with self._guard:
            taken, self._pending = self._pending, []
            return taken, self._progress

    def put_back(self, entries: "list[Entry]") -> None:
        """What was taken could not be written."""
        with self._guard:
            self._pending = entries + self._pending

    def rebase(self, progress: Progress) -> None:
        """The disk holds this; what is pending comes after it."""
        from learnpy.progress.events import apply_all

        with self._guard:
            self._progress = apply_all(progress, self._pending)

    def _time_of(self, event: "Event") -> datetime:
        from learnpy.progress.events import LessonOpened, PlaceMoved

        now = self._clock()
        current = self._progress.current
        if current is None or not isinstance(event, LessonOpened | PlaceMoved):
            return now
        # A clock that once was wrong must not hold the learner at the place of that day.
        return max(now, time_value(current.at) + timedelta(microseconds=1))


def _is_covered(entry: "Entry", before: "Entry", after: "Entry") -> bool:
    """Whether a move, or a sum of seconds, says nothing beside its neighbours."""
    from learnpy.progress.events import ActiveTime, PlaceMoved, delta

    if not isinstance(entry.event, PlaceMoved | ActiveTime):
        return False
    if type(entry.event) is not type(after.event):
        return False
    neighbours = merge(delta(before), delta(after))
    return merge(neighbours, delta(entry)) == neighbours
