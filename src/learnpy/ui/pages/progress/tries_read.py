"""What the progress page reads of the log, off the window's thread."""

import contextlib

from learnpy.content.catalog_cache import Catalog, CatalogDamaged
from learnpy.content.model import Exercise
from learnpy.progress.errors import ProgressError, SaveError
from learnpy.progress.files import ATTEMPTS_FILE
from learnpy.progress.mistake_words import mistake_sentence, mistake_title
from learnpy.progress.store import ProgressStore
from learnpy.progress.tries import read_tries
from learnpy.progress.try_summary import NO_TRIES, MistakeMet, TrySummary, summarise
from learnpy.record import record

MOST_MISTAKES = 6

Stamp = tuple[int, int]


@record
class ToldMistake:
    """A mistake that was met, in words."""

    met: MistakeMet
    title: str
    sentence: str
    """What was wrong; empty where the course does not say it any more."""


@record
class TriesRead:
    """What stands in the log."""

    summary: TrySummary
    mistakes: tuple[ToldMistake, ...]
    """Those met most, in exercises that the course has."""
    problem: str
    """Why the log could not be read, as a sentence; empty when all is well."""
    stamp: Stamp | None
    """Of the file that was read."""


NOTHING_READ = TriesRead(NO_TRIES, (), "", None)
"""Before anything is read."""


class TriesReader:
    """Reads the log of a store, and knows when there is nothing new in it."""

    def __init__(self, store: ProgressStore, catalog: Catalog) -> None:
        self._store = store
        self._path = store.folder / ATTEMPTS_FILE
        # A catalog of its own: the lessons that are read here are let go afterwards.
        self._catalog = Catalog(catalog.course, catalog.folder, catalog.prepared)

    def read(self, known: TriesRead) -> TriesRead:
        """What stands in the log now; `known` itself where that is all."""
        with contextlib.suppress(SaveError):  # which the window tells by itself
            self._store.save()
        stamp = self._stamp()
        if stamp is not None and stamp == known.stamp:
            return known
        try:
            summary = summarise(read_tries(self._path))
        except ProgressError as error:
            return TriesRead(NO_TRIES, (), str(error), stamp)
        return TriesRead(summary, self._told(summary), "", stamp)

    def _stamp(self) -> Stamp | None:
        try:
            status = self._path.stat()
        except OSError:
            return None
        return status.st_mtime_ns, status.st_size

    def _told(self, summary: TrySummary) -> tuple[ToldMistake, ...]:
        known = {
            (lesson.id, step.id)
            for track in self._catalog.course.tracks
            for lesson in track.lessons
            for step in lesson.steps
        }
        there = [met for met in summary.mistakes if (met.lesson, met.step) in known]
        return tuple(
            ToldMistake(met, mistake_title(met.mistake), mistake_sentence(self._message(met)))
            for met in there[:MOST_MISTAKES]
        )

    def _message(self, met: MistakeMet) -> str:
        """What the course says to who makes it."""
        try:
            lesson = self._catalog.lesson(met.lesson)
        except CatalogDamaged:
            return ""
        return next(
            (
                mistake.message
                for step in lesson.steps
                if isinstance(step, Exercise) and step.id == met.step
                for mistake in step.mistakes
                if mistake.name == met.mistake
            ),
            "",
        )
