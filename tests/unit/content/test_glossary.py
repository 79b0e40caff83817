"""The terms that lessons explain, the links to them, and what an author is told of a slip."""
# ruff: noqa: E501  a sentence stays on one line

from dataclasses import replace

import pytest

from learnpy.content.catalog_cache import open_packaged
from learnpy.content.loader import load_course
from learnpy.content.model import Prose
from learnpy.course_check.lessons import load_lessons
from learnpy.prepare import prepare_packaged

ONE = "first/one/glossary.yaml"
TWO = "first/two/glossary.yaml"
ONES_LESSON = "first/one/lesson.md"
TWOS_LESSON = "first/two/lesson.md"
STEP = "A part of a lesson, such as a text, a `program` or a quiz."
THREES_LESSON = "second/three/lesson.md"
WITHOUT_CONCEPTS = [
    (ONES_LESSON, "concepts: [step, question]", "concepts: []"),
    (TWOS_LESSON, "concepts: [file]", "concepts: []"),
]
"""So that a term that is spoilt is not told of twice."""
LINKED = (THREES_LESSON, "be short.", "have two [steps](term:step).")
READING = "The file holds five readings."
SEVENTH = "It is read beside another text, and so it has to be short. " * 4


def test_a_lesson_has_the_terms_that_it_explains_in_order(course):
    terms = load_course(course).lessons["one"].terms
    assert [(term.id, term.term, term.lesson_id) for term in terms] == [
        ("step", "step", "one"),
        ("question", "question", "one"),
    ]
    assert terms[0].html == (
        "A part of a lesson, such as a text, a <code>program</code> or a quiz."
    )


def test_a_later_lesson_has_the_terms_that_it_links_to(course, edit):
    edit(LINKED)
    loaded = load_course(course)
    three = loaded.lessons["three"]
    assert [(term.id, term.lesson_id) for term in three.terms] == [("step", "one")]
    prose = next(step for step in three.steps if isinstance(step, Prose))
    assert '<a href="term:step">steps</a>' in prose.html


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (ONES_LESSON, "Answer a question of", "Answer a [question](term:step) of"),
        ("second/three/last_questions.yaml", "why: ", "why: A [step](term:file). "),
        (
            "first/two/report/exercise.yaml",
            "task: Print",
            "task: See [there](term:question). Print",
        ),
    ],
)
def test_links_in_objectives_exercises_and_quizzes(course, edit, file, old, new):
    edit((file, old, new))
    linked = new.partition("term:")[2].partition(")")[0]
    lesson = load_course(course).lessons[{"one": "one", "two": "two"}.get(file[6:9], "three")]
    assert linked in [term.id for term in lesson.terms]


def test_a_term_may_be_linked_in_the_lesson_that_explains_it(course, edit):
    edit((TWOS_LESSON, READING, "The [file](term:file) holds five readings."))
    assert [term.id for term in load_course(course).lessons["two"].terms] == ["file"]


def test_the_catalog_keeps_the_terms(course, edit, tmp_path):
    edit(LINKED)
    prepare_packaged(course, tmp_path / "prepared")
    catalog = open_packaged(course, tmp_path / "prepared")
    assert catalog is not None
    assert catalog.lesson("three") == load_course(course).lessons["three"]
    assert catalog.lesson("three").terms[0].term == "step"


def test_one_lesson_is_read_with_the_terms_before_it(course, edit):
    edit(LINKED)
    edit((TWO, "  term: file\n", ""))  # another lesson is being written
    (three,) = load_lessons(course, "three", recordings_required=True)
    assert [term.id for term in three.terms] == ["step"]


def test_a_lesson_that_is_planned_counts_while_one_lesson_is_written(course, edit):
    edit(("first/track.yaml", "lessons: [one, two]", "lessons: [two]"))
    edit(("first/track.yaml", "icon:", "planned: [one]\nicon:"))
    edit((TWOS_LESSON, READING, "The [step](term:step) holds five readings."))
    problems = _problems_of(course, "two")
    later = 'link to the term "step", which only the later lesson "one" explains'
    assert problems == [f"first/two/lesson.md:18: {later}"]


def _problems_of(course, lesson_id):
    from learnpy.content.problems import CourseError  # noqa: PLC0415

    with pytest.raises(CourseError) as caught:
        load_lessons(course, lesson_id, recordings_required=True)
    return str(caught.value).split("\n")


CASES = {
    "unknown term": (
        [(TWOS_LESSON, READING, "The [file](term:fiel) holds five readings.")],
        ['first/two/lesson.md:18: link to unknown term "fiel", did you mean "file"?'],
    ),
    "nothing like it": (
        [(TWOS_LESSON, READING, "The [file](term:zzz) holds five readings.")],
        ['first/two/lesson.md:18: link to unknown term "zzz"; there is file, question, step'],
    ),
    "later term": (
        [(ONES_LESSON, "A quote.", "A [file](term:file).")],
        [
            'first/one/lesson.md:39: link to the term "file", which only the later lesson "two" explains'
        ],
    ),
    "term in a fact": (
        [("facts/python.yaml", "Python's first release,", "The [file](term:file)")],
        ['facts/python.yaml:2: a link to a term can stand in a lesson only: "term:file"'],
    ),
    "id form": (
        [(ONE, "question:\n", "Big_Question:\n")],
        [
            'first/one/glossary.yaml:4: term "Big_Question": an id is lower-case words joined by hyphens'
        ],
    ),
    "unknown key": (
        [(ONE, "  term: question", "  trem: question")],
        [
            'first/one/glossary.yaml:5: question: key "term" is missing',
            'first/one/glossary.yaml:5: question: unknown key "trem", did you mean "term"?',
        ],
    ),
    "no text": (
        [(ONE, "  text: A part of a quiz that wants an answer.\n", "")],
        ['first/one/glossary.yaml:5: question: key "text" is missing'],
    ),
    "a text in place of the keys": (
        [(TWO, "\n  term: file\n  text: Data with a name, kept on the disk.", " data")],
        ['first/two/glossary.yaml:1: "file" must be a mapping, and there is "data"'],
    ),
    "too long": (
        [(ONE, STEP, SEVENTH)],
        ['first/one/glossary.yaml:3: step: "text" has 235 characters; at most 200'],
    ),
    "long term": (
        [(ONE, "term: step", f"term: {'step' * 20}")],
        ['first/one/glossary.yaml:2: step: "term" has 80 characters; at most 60'],
    ),
    "two blocks": (
        [(ONE, STEP, "|\n    - a\n    - b")],
        ["first/one/glossary.yaml:4: this must be one line of text, without blocks"],
    ),
    "link": (
        [(ONE, STEP, "See [there](https://docs.python.org/3/).")],
        [
            'first/one/glossary.yaml:3: step: "text" has words and code alone, no links and no pictures'
        ],
    ),
    "id twice in one file": (
        [(ONE, "question:\n", "step:\n")],
        ['first/one/glossary.yaml:4: key "step" stands twice; the first is in line 1'],
    ),
    "id in two lessons": (
        [(TWO, "file:\n  term: file", "question:\n  term: file")],
        [
            'first/two/glossary.yaml:1: term "question" is also in first/one/glossary.yaml:4; an id is given once'
        ],
    ),
    "words in two lessons": (
        [(TWO, "term: file", "term: Question")],
        [
            'first/two/glossary.yaml:1: file: the words "Question" are also in first/one/glossary.yaml:4; say which is meant, as in database index'
        ],
    ),
    "empty file": (
        [(TWO, None, "\n")],
        ["first/two/glossary.yaml: there is nothing in it"],
    ),
    "a list": (
        [(TWO, None, "- file\n")],
        ["first/two/glossary.yaml:1: there must be keys with values, and there is a list"],
    ),
    "glossary in the wrong place": (
        [("first/one/double/glossary.yaml", None, "a:\n  term: a\n  text: b\n")],
        ["first/one/double/glossary.yaml: an exercise has no such file"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_slip(problems_after, name):
    edits, expected = CASES[name]
    assert problems_after([*WITHOUT_CONCEPTS, *edits]) == expected


CONCEPTS = {
    "concept in no glossary": (
        [(TWOS_LESSON, "concepts: [file]", "concepts: [Step, file, fil]")],
        [
            'first/two/lesson.md:9: "concepts": "fil" is in no glossary of this lesson or one before it, did you mean "file"?'
        ],
    ),
    "concept that a later lesson explains": (
        [(ONES_LESSON, "concepts: [step, question]", "concepts: [step, file]")],
        [
            'first/one/lesson.md:10: "concepts": "file" is in no glossary of this lesson or one before it'
        ],
    ),
}


@pytest.mark.parametrize("name", CONCEPTS)
def test_a_concept_is_a_term(problems_after, name):
    edits, expected = CONCEPTS[name]
    assert problems_after(edits) == expected


def test_terms_are_compared_whole(course):
    """A record is equal only to one with the same terms, so that a stale catalog is seen."""
    lesson = load_course(course).lessons["one"]
    assert lesson != replace(lesson, terms=lesson.terms[:1])
