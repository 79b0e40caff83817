"""The terms that each lesson explains, from its `glossary.yaml`."""

from collections.abc import Sequence

from learnpy.content.course_files import join
from learnpy.content.model import Term
from learnpy.content.names import ID_FORM, is_id
from learnpy.content.problems import quoted
from learnpy.content.prose import Surroundings, line_html
from learnpy.content.section import Section, read_section
from learnpy.content.term_links import TermLinks

FILE = "glossary.yaml"
LONGEST_TERM = 60
"""Characters of a term as it stands in text."""
LONGEST_TEXT = 200
"""Characters of the text that says what a term means: it is read beside another text."""


def read_glossaries(lessons: Sequence[Surroundings]) -> TermLinks:
    """The terms of all lessons; an id and a term are given once in the whole course.

    Args:
        lessons: The folder of each lesson in reading order, and where its problems go.
    """
    terms: dict[str, Term] = {}
    places: dict[str, str] = {}
    for around in lessons:
        path = join(around.folder, FILE)
        section = read_section(path, around.files, around.problems) if _has(around) else None
        for term_id in section.keys if section else ():
            assert section is not None
            _check_id(term_id, section, places)
            term = _read_term(term_id, section.section(term_id), around)
            if term is not None and is_id(term_id):
                _check_words(term, section, places)
                terms.setdefault(term_id, term)
    order = {around.lesson_id: place for place, around in enumerate(lessons)}
    return TermLinks(terms, order)


def _has(around: Surroundings) -> bool:
    return around.files.has(join(around.folder, FILE))


def _check_id(term_id: str, section: Section, places: dict[str, str]) -> None:
    if not is_id(term_id):
        section.problem(f"term {quoted(term_id)}: {ID_FORM}", term_id)
    if term_id in places:
        text = f"term {quoted(term_id)} is also in {places[term_id]}; an id is given once"
        section.problem(text, term_id)
    places.setdefault(term_id, f"{section.file}:{section.line_of(term_id)}")


def _check_words(term: Term, section: Section, places: dict[str, str]) -> None:
    """Two entries with the same words could not be told apart in a list."""
    key = f"words {term.term.casefold()}"  # no id has a blank in it
    if term.term and key in places:
        text = f'{term.id}: the words "{term.term}" are also in {places[key]}'
        section.problem(f"{text}; say which is meant, as in database index", term.id)
    places.setdefault(key, f"{section.file}:{section.line_of(term.id)}")


def _read_term(term_id: str, section: Section | None, around: Surroundings) -> Term | None:
    if section is None:
        return None
    section.only("term", "text")
    words = section.line_text("term")
    text = section.located("text")
    if len(words) > LONGEST_TERM:
        section.problem(f'"term" has {len(words)} characters; at most {LONGEST_TERM}', "term")
    if len(text.text) > LONGEST_TEXT:
        section.problem(f'"text" has {len(text.text)} characters; at most {LONGEST_TEXT}', "text")
    html = line_html(text, section.file, around)
    if "<a " in html or "<img " in html:
        section.problem('"text" has words and code alone, no links and no pictures', "text")
    return Term(id=term_id, term=words, html=html, lesson_id=around.lesson_id)
