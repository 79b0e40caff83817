"""What the learner is told about the record."""

from datetime import datetime
from typing import Literal

from learnpy.record import record


@record
class Notice:
    """Something the learner should know about the record, as one or more sentences.

    `repaired` needs nothing from the learner; `not saved` needs something.
    """

    kind: Literal["repaired", "not saved"]
    text: str


def moment(at: datetime) -> str:
    """A time as the learner's own clock shows it."""
    return at.astimezone().strftime("%Y-%m-%d %H:%M")


def counted(number: int, one: str, many: str) -> str:
    """A number with its word, in English, for a terminal: `1 line`, `3 lines`."""
    return f"{number} {one if number == 1 else many}"
