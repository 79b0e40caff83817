"""A course in another language keeps the ids that progress hangs on."""

import shutil
from pathlib import Path

import pytest

from learnpy.content.loader import load_course
from learnpy.content.problems import CourseError
from learnpy.course_check.translated import differing_ids

GOOD = Path(__file__).parents[1] / "course" / "good"
ONE = "first/one/lesson.md"
NOT_THERE = "is not in the course this is a translation of"


@pytest.fixture
def translated(tmp_path: Path) -> Path:
    """The small course, which says that it is in German."""
    folder = tmp_path / "auf deutsch"
    shutil.copytree(GOOD, folder)
    change(folder / "course.yaml", "language: en", "language: de")
    return folder


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def told(folder: Path) -> list[str]:
    return [str(problem) for problem in differing_ids(folder, GOOD)]


def test_the_same_ids_are_as_they_should_be(translated: Path) -> None:
    assert told(translated) == []


def test_a_heading_is_translated_and_keeps_its_id(translated: Path) -> None:
    heading = "## What prose holds"
    change(translated / ONE, heading, "## Was Text enthält")
    assert told(translated) == [
        f'{ONE}: the step "was-text-enthält" {NOT_THERE}; there is what-prose-holds',
        f'{ONE}: the step "what-prose-holds" is missing',
    ]
    change(translated / ONE, "## Was Text enthält", "## Was Text enthält {#what-prose-holds}")
    assert told(translated) == []
    steps = load_course(translated).lessons["one"].steps
    assert "Was Text enthält" in [step.title for step in steps]


def test_an_id_after_a_heading_has_its_form(translated: Path) -> None:
    change(translated / ONE, "## What prose holds", "## What prose holds {#What Prose}")
    with pytest.raises(CourseError, match=r"lesson\.md:\d+: the id after a heading is lower-case"):
        load_course(translated)


def test_a_lesson_and_a_track_that_are_not_translated_are_named(translated: Path) -> None:
    change(translated / "course.yaml", "second", "zweite")
    (translated / "second").rename(translated / "zweite")
    first = translated / "first"
    (first / "two").rename(first / "zwei")
    change(first / "track.yaml", "two", "zwei")
    change(first / "zwei" / "lesson.md", "id: two", "id: zwei")
    change(first / "one" / "lesson.md", "lesson:two", "lesson:zwei")
    change(translated / "zweite" / "three" / "lesson.md", "two, later-on", "zwei, later-on")
    assert told(translated) == [
        'course.yaml: the track "second" is missing',
        f'course.yaml: the track "zweite" {NOT_THERE}; there is second',
        'first/track.yaml: the lesson "two" is missing',
        f'first/track.yaml: the lesson "zwei" {NOT_THERE}; there is two',
    ]


def test_a_question_with_another_id_is_named(translated: Path) -> None:
    change(translated / "first/one/quiz.yaml", "id: halves", "id: halfs")
    assert told(translated) == [
        f'first/one/quiz.yaml: the question "halfs" {NOT_THERE}, did you mean "halves"?',
        'first/one/quiz.yaml: the question "halves" is missing',
    ]


def test_two_courses_in_one_language_are_no_translation() -> None:
    assert told(GOOD) == ['course.yaml: both courses say that their language is "en"']
