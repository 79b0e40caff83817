"""How the sentence on a check begins: with what the program was given, where that is to be said."""

import re
from collections.abc import Mapping
from typing import Self

from learnpy.checks.model import Check
from learnpy.checks.words import Words
from learnpy.language import say
from learnpy.record import record

_QUESTION = re.compile(r"(whether|how|what|which|where|when|who|why)\b", re.IGNORECASE)
"""How the author of an English course may begin to say what a check looks at."""


@record
class Opening:
    """What a sentence on one check begins with."""

    given: str = ""
    """What the program was given, as a part of the sentence, in Markdown; or empty."""
    before: str = ""
    """A sentence that comes before it; or empty."""

    @classmethod
    def of(cls, check: Check, given: Words) -> Self:
        """How to begin on a check; a program alone is given nothing."""
        is_given = bool(check.replaced) or check.kind in ("call", "case")
        if is_given and (given.is_code or not (check.show or check.kind == "case")):
            return cls(given=given.markdown)
        return cls(before=_tried(given.text)) if is_given else cls()

    def say(self, with_given: str, alone: str, **values: object) -> str:
        """A sentence that begins in this way.

        Args:
            with_given: The sentence with `{given}` in it, which was noted for translators.
            alone: The same sentence without it.
            values: The values of both, as for `learnpy.language.say`.
        """
        if self.given:
            return say(with_given, given=self.given, **values)
        return self.say_alone(alone, **values)

    def say_alone(self, text: str, **values: object) -> str:
        """A sentence on a check whose given is never a part of it, as that of a case."""
        sentence = say(text, **values)
        return f"{self.before} {sentence[:1].upper()}{sentence[1:]}".lstrip()


@record
class Telling:
    """What the sentences on one check are made with."""

    opening: Opening
    pieces: Mapping[str, str]
    """"given", "got" and "expected" in Markdown."""

    @property
    def got(self) -> str:
        """What the learner's program gave."""
        return self.pieces["got"]

    @property
    def expected(self) -> str:
        """What the solution gave."""
        return self.pieces["expected"]


def _tried(text: str) -> str:
    tried = text if text.endswith((".", "?")) else f"{text}."
    if _QUESTION.match(tried) and tried.endswith("."):
        return say("We looked at {tried}", tried=f"{tried[:1].lower()}{tried[1:]}")
    return say("We tried this: {tried}", tried=tried)
