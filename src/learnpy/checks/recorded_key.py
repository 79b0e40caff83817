"""An answer key as it lies in a course: as text, until an answer is checked."""

import json

from learnpy.checks.observation import AnswerKey
from learnpy.record import record
from learnpy.record_json import from_json


@record
class RecordedKey:
    """What an exercise's own programs give, recorded when the course was checked.

    The keys of a lesson may be larger than all else in it, and a lesson has to be on the screen at
    once: so they are read when they are needed.
    """

    text: str
    """JSON of an `AnswerKey`."""

    def read(self) -> AnswerKey:
        """The key itself.

        Raises:
            ValueError, RecursionError: it is not what an exercise's programs give.
        """
        return from_json(AnswerKey, json.loads(self.text))
