"""The forms that names in a course have."""

import keyword
import re
from collections.abc import Sequence
from datetime import date

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_PYTHON_NAME = re.compile(r"[a-z][a-z0-9_]*")
_FACT_ID = re.compile(r"[A-Z][A-Za-z0-9]*(-[A-Za-z0-9]+)*")
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?")
_LONGEST = 60
_NOT_A_LETTER = re.compile(r"[\W_]+")

ID_FORM = "an id is lower-case words joined by hyphens"
PYTHON_NAME_FORM = "a name is lower-case letters, digits and underscores, as in Python"
FACT_ID_FORM = "a fact's id is a capital letter and then letters and digits, such as N6"
DATE_FORM = "a date is written 2019, 2019-04 or 2019-04-29"

TERM_SCHEME = "term:"
"""What the address of a link to a term of the glossary begins with."""

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def is_id(name: str) -> bool:
    """Whether a name can be the id of a track, a lesson or a question."""
    return len(name) <= _LONGEST and _ID.fullmatch(name) is not None


def is_python_name(name: str) -> bool:
    """Whether a name can be that of a program, an exercise, a quiz, a case or a mistake."""
    short = len(name) <= _LONGEST and _PYTHON_NAME.fullmatch(name) is not None
    return short and not keyword.iskeyword(name)


def is_fact_id(name: str) -> bool:
    """Whether a name can be the id of a fact."""
    return len(name) <= _LONGEST and _FACT_ID.fullmatch(name) is not None


def is_date(text: str) -> bool:
    """Whether a text is a year, a month or a day that the calendar has."""
    return date_parts(text) is not None


def is_day(text: str) -> bool:
    """Whether a text is a day that the calendar has."""
    parts = date_parts(text)
    return parts is not None and len(parts) == 3  # noqa: PLR2004  year, month, day


def date_in_words(text: str) -> str:
    """A date as it is read: 2019, April 2019 or 29 April 2019."""
    year, *rest = date_parts(text) or [0]
    month = f"{_MONTHS[rest[0] - 1]} " if rest else ""
    day = f"{rest[1]} " if len(rest) > 1 else ""
    return f"{day}{month}{year}"


def date_parts(text: str) -> list[int] | None:
    """The year, and where there are, the month and the day of a date; None where it is none."""
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    parts = [int(part) for part in match.groups() if part is not None]
    try:
        date(*[*parts, 1, 1][:3])
    except ValueError:
        return None
    return parts


def slug(heading: str) -> str:
    """The id that a heading gives its text; empty when it has neither letter nor digit."""
    return _NOT_A_LETTER.sub("-", heading.casefold()).strip("-")[:_LONGEST].strip("-")


def joined(names: Sequence[str]) -> str:
    """Names for a sentence: `one`, `one and two`, `one, two and three`."""
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last
