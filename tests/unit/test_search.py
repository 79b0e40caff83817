"""The search index, over the small course."""

import dataclasses
import sqlite3
from pathlib import Path

import pytest

from learnpy.content.model import Course, Lesson, LessonOutline, Program, Prose, Term, Track
from learnpy.content.plain_text import plain_text
from learnpy.search import (
    MARK_END,
    MARK_START,
    SearchDamagedError,
    SearchIndex,
    build_index,
)


def lesson(lesson_id: str, title: str, html: str, code: str = "") -> Lesson:
    return Lesson(
        id=lesson_id,
        track_id="first",
        title=title,
        summary="",
        minutes=10,
        needs=(),
        objectives_html=(),
        concepts=(),
        packages=(),
        sources=(),
        data_files=(),
        steps=(
            Prose(id="intro", title="", html=html),
            Program(id="demo", title="Demo", file="", code=code, code_html="", recording=None),
        ),
    )


@pytest.fixture
def index(tmp_path: Path) -> SearchIndex:
    lessons = [
        lesson("feeds", "A feed with Django", "<p>Posts of <b>friends</b>, newest first.</p>"),
        lesson("rays", "Cosmic rays", "<p>A ramp jumps. Django is not here in the title.</p>"),
        lesson("sums", "Sums", "<p>Nothing else.</p>", code="total = sum(prices)"),
    ]
    outlines = tuple(LessonOutline(x.id, x.title, "", 10, (), ()) for x in lessons)
    track = Track("first", "First", "", "", "", (), outlines)
    course = Course("T", "1", "en", "", (track,))
    file = tmp_path / "a folder é" / "search.sqlite"
    file.parent.mkdir()
    build_index(lessons, course, file)
    return SearchIndex(file)


def test_titles_come_before_text(index: SearchIndex) -> None:
    hits = index.find("django")
    assert [(hit.lesson_id, hit.step_id) for hit in hits] == [("feeds", ""), ("rays", "intro")]
    assert hits[0].track_title == "First"


def test_the_last_word_may_be_a_beginning(index: SearchIndex) -> None:
    assert [hit.lesson_id for hit in index.find("cosmic ra")] == ["rays"]
    assert index.find("cosm rays") == ()


def test_matched_words_are_marked(index: SearchIndex) -> None:
    (hit,) = index.find("friends")
    assert f"{MARK_START}friends{MARK_END}" in hit.snippet
    assert "<b>" not in hit.snippet


def test_code_is_found_and_names_its_step(index: SearchIndex) -> None:
    (hit,) = index.find("prices")
    assert (hit.lesson_id, hit.step_id, hit.step_title) == ("sums", "demo", "Demo")


@pytest.mark.parametrize(
    "words", ["", "   ", '"', "NEAR(", "a AND OR *", "title:x", "''; --", "💥"]
)
def test_no_input_has_a_meaning_of_its_own(index: SearchIndex, words: str) -> None:
    assert isinstance(index.find(words), tuple)


def test_a_missing_or_damaged_index_is_told(tmp_path: Path) -> None:
    with pytest.raises(SearchDamagedError):
        SearchIndex(tmp_path / "none.sqlite")
    damaged = tmp_path / "damaged.sqlite"
    damaged.write_bytes(b"not a database" * 100)
    with pytest.raises(SearchDamagedError):
        SearchIndex(damaged)


def test_a_glossary_that_is_damaged_further_down_is_told(tmp_path: Path) -> None:
    terms = tuple(Term(f"a{n}", f"array {n}", f"{n} arrays. " * 200, "arrays") for n in range(9))
    arrays = dataclasses.replace(lesson("arrays", "Arrays", "<p>Text.</p>"), terms=terms)
    file = tmp_path / "s.sqlite"
    build_index((arrays,), Course("T", "1", "en", "", ()), file)
    content = bytearray(file.read_bytes())
    page = content.index(b"8 arrays. 8 arrays. ") // 4096 * 4096
    content[page : page + 4096] = b"\xff" * 4096
    file.write_bytes(content)
    index = SearchIndex(file)
    with pytest.raises(SearchDamagedError):
        index.glossary()
    index.close()


def test_the_index_is_opened_for_reading_alone(index: SearchIndex) -> None:
    with pytest.raises(sqlite3.OperationalError):
        index._connection.execute("DELETE FROM place")


def test_plain_text_keeps_words_apart() -> None:
    html = "<p>One &amp; <code>two</code></p><ul><li>three</li><li>four</li></ul>"
    assert plain_text(html).split() == ["One", "&", "two", "three", "four"]


@pytest.fixture
def with_terms(tmp_path: Path) -> SearchIndex:
    """Two lessons; the second links to a term of the first."""
    ramp = Term("ramp", "ramp", "The readings of one <code>pixel</code>.", "rays")
    rate = Term("count-rate", "Count rate", "The slope of a ramp.", "rays")
    rays = dataclasses.replace(
        lesson("rays", "Ramps and rays", "<p>A ramp.</p>"), terms=(ramp, rate)
    )
    feeds = dataclasses.replace(lesson("feeds", "A feed", "<p>No rate.</p>"), terms=(ramp,))
    outlines = tuple(LessonOutline(x.id, x.title, "", 10, (), ()) for x in (rays, feeds))
    track = Track("first", "First", "", "", "", (), outlines)
    build_index((rays, feeds), Course("T", "1", "en", "", (track,)), tmp_path / "s.sqlite")
    return SearchIndex(tmp_path / "s.sqlite")


def test_a_term_comes_first_and_leads_to_the_lesson_that_explains_it(
    with_terms: SearchIndex,
) -> None:
    hits = with_terms.find("ramp")
    assert [(hit.term, hit.lesson_id, hit.step_id) for hit in hits] == [
        ("ramp", "rays", ""),
        ("", "rays", ""),
        ("Count rate", "rays", ""),
        ("", "rays", "intro"),
    ]
    assert hits[0].snippet == "The readings of one pixel."
    assert hits[0].lesson_title == "Ramps and rays"


@pytest.mark.parametrize(
    ("html", "step_id"),
    [
        ("<p>A <strong>ramp</strong> of readings.</p>", "later"),
        ("<p><strong>Ramps</strong> of <code>pixels</code>.</p>", "later"),
        ("<p>A <strong>steep ramp</strong>, a ramp.</p>", ""),
        ("<p>A ramp.</p>", ""),
    ],
)
def test_a_term_leads_to_the_text_in_which_it_stands_out(
    tmp_path: Path, html: str, step_id: str
) -> None:
    ramp = Term("ramp", "ramp", "The readings of one pixel.", "rays")
    rays = lesson("rays", "Rays", "<p>A ramp comes <strong>later</strong>.</p>")
    steps = (*rays.steps, Prose(id="later", title="Later", html=html))
    rays = dataclasses.replace(rays, steps=steps, terms=(ramp,))
    outline = LessonOutline("rays", "Rays", "", 10, (), ())
    track = Track("first", "First", "", "", "", (), (outline,))
    build_index((rays,), Course("T", "1", "en", "", (track,)), tmp_path / "s.sqlite")
    (hit,) = SearchIndex(tmp_path / "s.sqlite").glossary()
    assert (hit.lesson_id, hit.step_id) == ("rays", step_id)


def test_a_term_is_found_by_what_it_means(with_terms: SearchIndex) -> None:
    (hit,) = with_terms.find("slo")
    assert (hit.term, hit.lesson_id) == ("Count rate", "rays")
    assert hit.snippet == f"The {MARK_START}slope{MARK_END} of a ramp."


def test_the_glossary_is_all_terms_once_from_a_to_z(with_terms: SearchIndex) -> None:
    assert [(hit.term, hit.snippet) for hit in with_terms.glossary()] == [
        ("Count rate", "The slope of a ramp."),
        ("ramp", "The readings of one pixel."),
    ]


def test_many_terms_leave_room_for_lessons(tmp_path: Path) -> None:
    terms = tuple(Term(f"a{n}", f"array {n}", "An array.", "arrays") for n in range(40))
    arrays = dataclasses.replace(lesson("arrays", "Arrays", "<p>Text.</p>"), terms=terms)
    outline = LessonOutline("arrays", "Arrays", "", 10, (), ())
    track = Track("first", "First", "", "", "", (), (outline,))
    build_index((arrays,), Course("T", "1", "en", "", (track,)), tmp_path / "s.sqlite")
    hits = SearchIndex(tmp_path / "s.sqlite").find("array")
    assert [bool(hit.term) for hit in hits[:5]] == [True, True, True, True, False]
    assert hits[4].lesson_title == "Arrays"
