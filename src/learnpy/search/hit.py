"""What a search finds."""

from learnpy.record import record

MARK_START = "\x02"
MARK_END = "\x03"
"""What stands around a word that was found."""


@record
class Hit:
    """One place where the words were found."""

    lesson_id: str
    step_id: str
    """Empty when the lesson's own title matched, or a term that stands out in no step."""
    track_title: str
    lesson_title: str
    step_title: str
    """Of the step, or the heading above it."""
    snippet: str
    """Plain text around the words, which stand between `MARK_START` and `MARK_END`; empty for a
    title. Of a term, what it means."""
    term: str = ""
    """The term of the glossary that was found; the lesson is then the one that explains it."""
    title: str = ""
    """What names the place: the term, the step's title or the lesson's, with its words marked."""


@record
class Found:
    """The places that a search found, the best first."""

    hits: tuple[Hit, ...]
    is_all: bool
    """False where there are more."""
    is_guessed: bool = False
    """Whether nothing has the words as they are typed, and these have what may be meant."""


class SearchDamagedError(Exception):
    """The index cannot be read; the course has to be prepared again."""
