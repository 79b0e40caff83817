"""Facts with their sources, which any lesson can show as a card."""

import html
from collections.abc import Mapping

from learnpy.content.model import Source
from learnpy.content.names import (
    DATE_FORM,
    FACT_ID_FORM,
    date_in_words,
    is_date,
    is_day,
    is_fact_id,
)
from learnpy.content.problems import quoted
from learnpy.content.prose import Surroundings, is_web_address, line_html
from learnpy.content.section import Section, read_section
from learnpy.record import record

FOLDER = "facts"


@record
class Fact:
    """Something true about a real system, and who says so."""

    html: str
    source: Source
    is_reported: bool
    """Only a second-hand account was read."""


def read_facts(around: Surroundings) -> Mapping[str, Fact]:
    """All facts of the course by id; an id must be there once only."""
    facts: dict[str, Fact] = {}
    places: dict[str, str] = {}
    for name in around.files.files_in(FOLDER):
        path = f"{FOLDER}/{name}"
        if not name.endswith(".yaml"):
            around.problems.add(path, 0, "facts are in files that end in .yaml")
            continue
        section = read_section(path, around.files, around.problems)
        for fact_id in section.keys if section else ():
            assert section is not None
            _check_id(fact_id, section, places)
            fact = _read_fact(section.section(fact_id), around)
            if fact is not None:
                facts.setdefault(fact_id, fact)
    return facts


def _check_id(fact_id: str, section: Section, places: dict[str, str]) -> None:
    if not is_fact_id(fact_id):
        section.problem(f"fact {quoted(fact_id)}: {FACT_ID_FORM}", fact_id)
    if fact_id in places:
        text = f"fact {quoted(fact_id)} is also in {places[fact_id]}; an id is given once"
        section.problem(text, fact_id)
    places.setdefault(fact_id, f"{section.file}:{section.line_of(fact_id)}")


def _read_fact(section: Section | None, around: Surroundings) -> Fact | None:
    if section is None:
        return None
    section.only("text", "source", "url", "date", "checked", "reported")
    return Fact(
        html=line_html(section.located("text"), section.file, around),
        source=read_source(section, "source"),
        is_reported=section.flag("reported"),
    )


def read_source(section: Section, title_key: str) -> Source:
    """The source that a mapping names; `title_key` is the key of its title."""
    source = Source(
        title=section.line_text(title_key),
        url=section.text("url"),
        date=section.text("date"),
        checked=section.text("checked"),
    )
    if source.url and not is_web_address(source.url):
        section.problem(f'{quoted(source.url)} is no address such as "https://..."', "url")
    if source.date and not is_date(source.date):
        section.problem(f"{quoted(source.date)}: {DATE_FORM}", "date")
    if source.checked and not is_day(source.checked):
        text = f'{quoted(source.checked)}: the day it was read, such as "2026-11-21"'
        section.problem(text, "checked")
    return source


def fact_card(fact: Fact) -> str:
    """The HTML of a fact with its source and dates."""
    source = fact.source
    title = html.escape(source.title, quote=False)
    link = f'<a href="{html.escape(source.url)}">{title}</a>'
    said = f"Reported in {link}" if fact.is_reported else link
    dates = f"{date_in_words(source.date)}. Read {date_in_words(source.checked)}."
    return (
        '<table class="fact" width="100%" cellspacing="0" cellpadding="0"><tr><td class="fact">'
        f'{fact.html}<p class="fact-source">{said}, {dates}</p></td></tr></table>'
    )
