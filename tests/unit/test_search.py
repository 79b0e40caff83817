"""The search index, over the small course."""

import contextlib
import dataclasses
import sqlite3
from pathlib import Path

import pytest

from learnpy.content.model import (
    Choice,
    Course,
    Lesson,
    LessonOutline,
    Program,
    Prose,
    Question,
    Quiz,
    Term,
    Track,
)
from learnpy.content.plain_text import plain_text
from learnpy.search.build import build_index
from learnpy.search.hit import MARK_END, MARK_START, Hit, SearchDamagedError
from learnpy.search.index import SearchIndex


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
    hits = index.find("django").hits
    assert [(hit.lesson_id, hit.step_id) for hit in hits] == [("feeds", ""), ("rays", "intro")]
    assert hits[0].track_title == "First"


def test_a_title_that_shows_the_words_comes_before_an_id_that_has_them(tmp_path: Path) -> None:
    lessons = [
        lesson("video-recommendations", "Two stages", "<p>x</p>"),
        lesson("ratings", "Recommendations by matrix factorisation", "<p>x</p>"),
    ]
    outlines = tuple(LessonOutline(x.id, x.title, "", 10, (), ()) for x in lessons)
    course = Course("T", "1", "en", "", (Track("first", "First", "", "", "", (), outlines),))
    build_index(lessons, course, tmp_path / "search.sqlite")
    found = SearchIndex(tmp_path / "search.sqlite").find("recommend").hits
    assert [hit.lesson_id for hit in found] == ["ratings", "video-recommendations"]


def test_the_last_word_may_be_a_beginning(index: SearchIndex) -> None:
    assert [hit.lesson_id for hit in index.find("cosmic ra").hits] == ["rays"]
    assert index.find("cosm rays").hits == ()


@pytest.mark.parametrize("count", [1, 300, 301, 600])
def test_a_beginning_is_found_however_many_words_have_it(tmp_path: Path, count: int) -> None:
    words = " ".join(f"begun{n}" for n in range(count))
    lessons = [lesson("words", "Some words", f"<p>{words}</p>"), lesson("none", "None", "<p>x</p>")]
    build_index(lessons, Course("T", "1", "en", "", ()), tmp_path / "s.sqlite")
    index = SearchIndex(tmp_path / "s.sqlite")
    for typed in ("begu", "begun"):
        assert [hit.lesson_id for hit in index.find(typed).hits] == ["words"]
    assert index.find("begunx").hits == ()


@pytest.mark.parametrize("typed", ["lists", "list", "LISTS"])
def test_a_title_that_is_what_was_typed_comes_first(tmp_path: Path, typed: str) -> None:
    many = [lesson(f"part-{n}", f"Lists and more, part {n}", "<p>x</p>") for n in range(80)]
    lessons = [*many, lesson("lists", "Lists", "<p>x</p>"), lesson("list", "List", "<p>x</p>")]
    build_index(lessons, Course("T", "1", "en", "", ()), tmp_path / "s.sqlite")
    hits = SearchIndex(tmp_path / "s.sqlite").find(typed).hits
    assert hits[0].lesson_id == typed.lower()


def test_a_name_goes_on_after_its_dot(whole_lesson: SearchIndex) -> None:
    for typed in ("np.m", "np.me", "np.mean"):
        assert found(whole_lesson.find(typed).hits)[0] == ("netflix-recommender", "best_rows")
        assert f"{MARK_START}np.mean{MARK_END}" in whole_lesson.find(typed).hits[0].snippet


def test_the_end_of_a_name_in_capitals_is_marked(tmp_path: Path) -> None:
    lessons = [lesson("trees", "Trees", "<p>Then XGBoost and SQLite came.</p>")]
    build_index(lessons, Course("T", "1", "en", "", ()), tmp_path / "s.sqlite")
    index = SearchIndex(tmp_path / "s.sqlite")
    assert f"XG{MARK_START}Boost{MARK_END}" in index.find("boost").hits[0].snippet
    assert f"SQ{MARK_START}Lite{MARK_END}" in index.find("lite").hits[0].snippet


def test_a_title_with_accents_apart_is_marked(tmp_path: Path) -> None:
    lessons = [lesson("resume", "A re\u0301sume\u0301", "<p>x</p>")]
    build_index(lessons, Course("T", "1", "en", "", ()), tmp_path / "s.sqlite")
    (hit,) = SearchIndex(tmp_path / "s.sqlite").find("resume").hits
    assert hit.title == f"A {MARK_START}r\u00e9sum\u00e9{MARK_END}"


def test_the_lessons_of_a_track_are_found_by_its_title(index: SearchIndex) -> None:
    for typed in ("first", "frist"):
        lessons = [hit.lesson_id for hit in index.find(typed).hits if not hit.step_id]
        assert sorted(lessons) == ["feeds", "rays", "sums"]


def test_nothing_is_guessed_beside_what_was_found(whole_lesson: SearchIndex) -> None:
    result = whole_lesson.find("load_ratings")
    assert not result.is_guessed
    assert {hit.lesson_id for hit in result.hits} == {"netflix-recommender"}


def test_a_single_letter_after_a_word_waits_for_the_next(index: SearchIndex) -> None:
    before = [(hit.lesson_id, hit.step_id) for hit in index.find("prices").hits]
    waiting = [(hit.lesson_id, hit.step_id) for hit in index.find("prices z").hits]
    assert before == waiting == [("sums", "demo")]
    assert index.find("prices zo").hits == ()


def test_matched_words_are_marked(index: SearchIndex) -> None:
    (hit,) = index.find("friends").hits
    assert f"{MARK_START}friends{MARK_END}" in hit.snippet
    assert "<b>" not in hit.snippet


def test_code_is_found_and_names_its_step(index: SearchIndex) -> None:
    (hit,) = index.find("prices").hits
    assert (hit.lesson_id, hit.step_id, hit.step_title) == ("sums", "demo", "Demo")


@pytest.mark.parametrize(
    "words", ["", "   ", '"', "NEAR(", "a AND OR *", "title:x", "''; --", "💥", "ﷺ", "aͺb", "…"]
)
def test_no_input_has_a_meaning_of_its_own(index: SearchIndex, words: str) -> None:
    assert isinstance(index.find(words).hits, tuple)


def test_a_missing_or_damaged_index_is_told(tmp_path: Path) -> None:
    with pytest.raises(SearchDamagedError):
        SearchIndex(tmp_path / "none.sqlite")
    damaged = tmp_path / "damaged.sqlite"
    damaged.write_bytes(b"not a database" * 100)
    with pytest.raises(SearchDamagedError):
        SearchIndex(damaged)


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        ("UPDATE lesson SET title = NULL", "django"),
        ("UPDATE place SET title = x'6465'", "demo"),
        ("UPDATE passage SET text = NULL", "friends"),
        ("DELETE FROM passage", "friends"),
        ("UPDATE passage SET text = CAST(x'ff6672ff' AS TEXT)", "friends"),
        ("UPDATE title_words SET words = x'6465'", "djagno"),
        ("DELETE FROM title_words", "djagno"),
    ],
)
def test_what_is_not_what_it_was_is_damage(index: SearchIndex, damage: str, words: str) -> None:
    assert index.find(words).hits
    (_, _, file), *_ = index._connection.execute("PRAGMA database_list")
    index.close()
    with contextlib.closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(damage)
    with pytest.raises(SearchDamagedError):
        SearchIndex(Path(file)).find(words)


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
        index.glossary(0, 100)
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
    hits = with_terms.find("ramp").hits
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
    (hit,) = SearchIndex(tmp_path / "s.sqlite").glossary(0, 100)
    assert (hit.lesson_id, hit.step_id) == ("rays", step_id)


def test_a_term_is_found_by_what_it_means(with_terms: SearchIndex) -> None:
    (hit,) = with_terms.find("slo").hits
    assert (hit.term, hit.lesson_id) == ("Count rate", "rays")
    assert hit.snippet == f"The {MARK_START}slope{MARK_END} of a ramp."


def test_the_glossary_is_all_terms_once_from_a_to_z(with_terms: SearchIndex) -> None:
    assert [(hit.term, hit.snippet) for hit in with_terms.glossary(0, 100)] == [
        ("Count rate", "The slope of a ramp."),
        ("ramp", "The readings of one pixel."),
    ]


def test_many_terms_leave_room_for_lessons(tmp_path: Path) -> None:
    terms = tuple(Term(f"a{n}", f"array {n}", "An array.", "arrays") for n in range(40))
    arrays = dataclasses.replace(lesson("arrays", "Arrays", "<p>Text.</p>"), terms=terms)
    outline = LessonOutline("arrays", "Arrays", "", 10, (), ())
    track = Track("first", "First", "", "", "", (), (outline,))
    build_index((arrays,), Course("T", "1", "en", "", (track,)), tmp_path / "s.sqlite")
    hits = SearchIndex(tmp_path / "s.sqlite").find("array").hits
    assert [bool(hit.term) for hit in hits[:5]] == [True, True, True, True, False]
    assert hits[4].lesson_title == "Arrays"


def found(hits: tuple[Hit, ...]) -> list[tuple[str, str]]:
    return [(hit.lesson_id, hit.step_id) for hit in hits]


@pytest.fixture
def whole_lesson(tmp_path: Path) -> SearchIndex:
    """A lesson with text, code, an exercise and a quiz."""
    question = Question(
        id="q",
        kind="choice",
        prompt_html="<p>What is a <em>checksum</em>?</p>",
        code_html="",
        choices=(Choice("<p>A number</p>", right=True, why_html="<p>Secret reason</p>"),),
        lines=(),
        distractors=(),
        why_html="",
    )
    program = Program(
        id="best_rows",
        title="The best rows",
        file="",
        code="best_rows = np.mean(load_ratings())\nDataFrame(best_rows)",
        code_html="",
        recording=None,
    )
    text = Prose(id="intro", title="", html="<p>Über die Straße, 100 % sicher.</p>")
    films = dataclasses.replace(
        lesson("netflix-recommender", "Recommender systems at Netflix", ""),
        steps=(text, program, Quiz("quiz", "Check yourself", (question,))),
    )
    other = lesson("other", "Mean and median", "<p>The mean of np.</p>")
    build_index((other, films), Course("T", "1", "en", "", ()), tmp_path / "s.sqlite")
    return SearchIndex(tmp_path / "s.sqlite")


@pytest.mark.parametrize(
    ("words", "step"),
    [
        ("uber", "intro"),
        ("STRASSE", "intro"),
        ("100 %", "intro"),
        ("checksum", "quiz"),
        ("load_ratings", "best_rows"),
        ("ratings", "best_rows"),
        ("dataframe", "best_rows"),
        ("frame", "best_rows"),
        ("np.mean(", "best_rows"),
    ],
)
def test_text_code_and_questions_are_found(
    whole_lesson: SearchIndex, words: str, step: str
) -> None:
    assert found(whole_lesson.find(words).hits)[0] == ("netflix-recommender", step)


def test_why_an_answer_is_right_is_not_found(whole_lesson: SearchIndex) -> None:
    assert whole_lesson.find("secret").hits == ()


def test_a_name_is_found_whole_before_its_parts(whole_lesson: SearchIndex) -> None:
    assert found(whole_lesson.find("np.mean").hits) == [
        ("netflix-recommender", "best_rows"),
        ("other", "intro"),
    ]


@pytest.mark.parametrize(
    "words", ["netfilx recomender", "recomendre", "recommender netflx", "systmes", "sytem"]
)
def test_a_title_is_found_in_spite_of_slips(whole_lesson: SearchIndex, words: str) -> None:
    result = whole_lesson.find(words)
    assert ("netflix-recommender", "") in found(result.hits)
    assert result.is_guessed


def test_texts_are_found_in_spite_of_a_slip_where_no_title_has_all_words(
    tmp_path: Path,
) -> None:
    lessons = (
        lesson("loops", "Lists and loops", "<p>A comprehension makes a list.</p>"),
        lesson("names", "A comprehension names things", "<p>At last, none is here.</p>"),
        lesson("last", "Last and least", "<p>The last comprehension, at least.</p>"),
    )
    build_index(lessons, Course("T", "1", "en", "", ()), tmp_path / "s.sqlite")
    result = SearchIndex(tmp_path / "s.sqlite").find("list comprehnsion")
    (hit,) = result.hits
    assert (hit.lesson_id, hit.step_id, result.is_guessed) == ("loops", "intro", True)
    words = [f"{MARK_START}{word}{MARK_END}" for word in ("comprehension", "list")]
    assert hit.snippet == f"A {words[0]} makes a {words[1]}."


def test_a_title_with_slips_is_found_while_it_is_typed(whole_lesson: SearchIndex) -> None:
    for end in range(4, len("recomender") + 1):
        hits = whole_lesson.find("recomender"[:end]).hits
        assert ("netflix-recommender", "") in found(hits), end


def test_nothing_is_guessed_where_a_title_has_the_words(whole_lesson: SearchIndex) -> None:
    result = whole_lesson.find("median")
    assert not result.is_guessed
    assert result.hits[0].title == f"Mean and {MARK_START}median{MARK_END}"


def test_there_are_more_places_than_are_shown(tmp_path: Path) -> None:
    lessons = [lesson(f"l{n}", f"Lesson {n}", "<p>A common word.</p>") for n in range(40)]
    build_index(lessons, Course("T", "1", "en", "", ()), tmp_path / "s.sqlite")
    index = SearchIndex(tmp_path / "s.sqlite")
    result = index.find("common")
    assert len(result.hits) == 30
    assert not result.is_all
    assert index.find("7").is_all


def test_the_glossary_is_read_some_terms_at_a_time(tmp_path: Path) -> None:
    terms = tuple(Term(f"t{n}", f"term {n:02}", "A term.", "arrays") for n in range(25))
    arrays = dataclasses.replace(lesson("arrays", "Arrays", ""), terms=terms)
    build_index((arrays,), Course("T", "1", "en", "", ()), tmp_path / "s.sqlite")
    index = SearchIndex(tmp_path / "s.sqlite")
    read = [index.glossary(start, 10) for start in (0, 10, 20, 30)]
    assert [len(each) for each in read] == [10, 10, 5, 0]
    assert [hit.term for each in read for hit in each] == [f"term {n:02}" for n in range(25)]
