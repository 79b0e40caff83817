"""Which terms a text may link to: those that its own lesson explains, or a lesson before it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import field, fields, is_dataclass
from typing import Any

from learnpy.content.model import Term
from learnpy.content.names import TERM_SCHEME
from learnpy.content.problems import did_you_mean, quoted
from learnpy.record import record

_LINK = re.compile(rf'<a href="{TERM_SCHEME}([^"]*)"')


@record
class TermLinks:
    """The terms of a course, and the order of its lessons."""

    terms: Mapping[str, Term] = field(default_factory=dict)
    """By id."""
    places: Mapping[str, int] = field(default_factory=dict)
    """The place of each lesson in reading order, by its id."""

    def problem_with(self, term_id: str, lesson_id: str) -> str:
        """What is wrong with a link from a lesson to a term, or empty.

        Args:
            term_id: What the link names.
            lesson_id: The lesson that it stands in; empty where it stands in none.
        """
        if not lesson_id:
            return f"a link to a term can stand in a lesson only: {quoted(TERM_SCHEME + term_id)}"
        term = self.terms.get(term_id)
        if term is None:
            meant = did_you_mean(term_id, self.terms)
            return f"link to unknown term {quoted(term_id)}{meant}"
        if self.places.get(term.lesson_id, 0) > self.places.get(lesson_id, 0):
            later = f"which only the later lesson {quoted(term.lesson_id)} explains"
            return f"link to the term {quoted(term_id)}, {later}"
        return ""

    def explained_by(self, lesson_id: str) -> frozenset[str]:
        """The words of all terms that a lesson or one before it explains, in lower case."""
        here = self.places.get(lesson_id, 0)
        return frozenset(
            term.term.casefold()
            for term in self.terms.values()
            if self.places.get(term.lesson_id, 0) <= here
        )

    def of_lesson(self, lesson_id: str, content: Any) -> tuple[Term, ...]:
        """The terms that a lesson explains, and then those that it links to, each once.

        Args:
            lesson_id: The lesson.
            content: Its records, with the HTML in which the links stand.
        """
        own = {term.id: term for term in self.terms.values() if term.lesson_id == lesson_id}
        linked = {
            term_id: self.terms[term_id]
            for text in _texts(content)
            for term_id in _LINK.findall(text)
            if term_id in self.terms
        }
        return tuple({**own, **linked}.values())


def _texts(value: Any) -> Iterator[str]:
    """Every text in a record or in what is made of records."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list):
        for item in value:
            yield from _texts(item)
    elif is_dataclass(value):
        for each in fields(value):
            yield from _texts(getattr(value, each.name))
