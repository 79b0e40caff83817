"""The outline of a course: Course > Track > LessonOutline > StepOutline.

It is small and always in memory: enough for the topic list, Home and Progress. The lessons
themselves are in `learnpy.content.model`, which is read when one is opened.

Ids are stable for ever: progress hangs on them.
"""

from typing import Literal

from learnpy.record import record

StepKind = Literal["prose", "program", "exercise", "quiz"]


@record
class StepOutline:
    """A line in the outline of a lesson."""

    id: str
    kind: StepKind
    title: str
    """What the outline shows; empty for prose that goes on after a step."""


@record
class LessonOutline:
    """What a list of lessons shows of one lesson."""

    id: str
    title: str
    summary: str
    minutes: int
    needs: tuple[str, ...]
    """Ids of the lessons that come before."""
    steps: tuple[StepOutline, ...]


@record
class Track:
    """A row of lessons about one area."""

    id: str
    title: str
    summary: str
    icon: str
    """Name of a line icon in `resources/icons`, without its ending."""
    accent: str
    """Name of an accent colour of the theme."""
    needs: tuple[str, ...]
    """Ids of the tracks that come before."""
    lessons: tuple[LessonOutline, ...]


@record
class Course:
    """The outline of the whole course, in reading order."""

    title: str
    version: str
    language: str
    licence: str
    tracks: tuple[Track, ...]
    begin_some: str = ""
    """Id of the lesson to begin with for who knows some Python; empty for the first."""
    begin_much: str = ""
    """The same for who knows a lot."""
