"""The course that is shipped: it loads, every program runs, every exercise is proven."""

import dataclasses

import pytest

from learnpy import paths
from learnpy.checks.grade import Criteria, before_running, verdict
from learnpy.checks.model import CheckStatus
from learnpy.checks.observation import Examination
from learnpy.checks.program import raises_in_line
from learnpy.content.facts import FOLDER as FACTS
from learnpy.content.loader import load_course
from learnpy.content.model import Exercise, Lesson, Prose, Question, Quiz
from learnpy.course_check import check_course, report_text
from learnpy.course_check.lessons import load_to_check
from learnpy.course_check.minutes import minutes_problem
from learnpy.course_check.taught import untaught


@pytest.fixture(scope="module")
def lessons() -> list[Lesson]:
    return list(load_course(paths.course_folder()).lessons.values())


def exercises(lessons: list[Lesson]) -> list[Exercise]:
    return [step for lesson in lessons for step in lesson.steps if isinstance(step, Exercise)]


def questions(lessons: list[Lesson]) -> list[Question]:
    quizzes = [step for lesson in lessons for step in lesson.steps if isinstance(step, Quiz)]
    return [question for quiz in quizzes for question in quiz.questions]


def test_the_course_is_sound():
    """Programs, solutions, starters, mistakes, adversaries, links, facts and sources."""
    report = check_course(paths.course_folder())
    assert report.is_sound, report_text(report)
    assert report.lessons >= 5
    assert report.programs > report.lessons
    assert report.exercises >= report.lessons


def test_every_lesson_has_two_sources_with_dates(lessons):
    for lesson in lessons:
        assert len(lesson.sources) >= 2, lesson.id
        assert all(each.date and each.checked and each.url for each in lesson.sources), lesson.id


def test_a_lesson_on_a_real_system_says_what_is_not_python(lessons):
    course = paths.course_folder()
    about = [each for each in lessons if (course / FACTS / f"{each.track_id}.yaml").exists()]
    assert about
    for lesson in about:
        texts = [step.html for step in lesson.steps if isinstance(step, Prose)]
        file = course / lesson.track_id / lesson.id / "lesson.md"
        assert "\nnot_python: " in file.read_text(encoding="utf-8"), lesson.id
        assert any("Python" in text for text in texts)


def test_nothing_is_needed_before_it_is_taught():
    """In the order of the foundations, for somebody who has never programmed."""
    loaded = load_to_check(paths.course_folder(), "", recordings_required=True)
    foundations = [each for each in loaded.lessons if each.track_id == "foundations"]
    assert foundations
    assert set(loaded.before) == {each.id for each in foundations}
    found = [str(one) for each in foundations for one in untaught(each, loaded.before[each.id])]
    assert found == []


def test_the_time_of_a_lesson_is_near_what_its_parts_come_to(lessons):
    assert [str(wrong) for each in lessons if (wrong := minutes_problem(each))] == []


def test_every_question_has_a_right_answer_and_a_why_for_each(lessons):
    assert questions(lessons)
    for question in questions(lessons):
        if question.kind == "order":
            assert len(question.lines) > 1, question.id
            assert question.why_html, question.id
            assert all(each.why_html for each in question.distractors), question.id
        elif question.kind == "gap":
            assert any(each.right for each in question.gap_answers), question.id
            assert question.why_html, question.id
        else:
            assert any(each.right for each in question.choices), question.id
            assert all(each.why_html or question.why_html for each in question.choices), question.id


def as_run(recorded: Examination, program: str) -> Examination:
    """What a run gives: whether a program raised its error itself is not recorded."""
    observations = tuple(
        dataclasses.replace(each, raised=raises_in_line(program, each.line))
        for each in recorded.observations
    )
    return dataclasses.replace(recorded, observations=observations)


def test_every_starter_and_every_mistake_is_told_something_of_its_own(lessons):
    for exercise in exercises(lessons):
        recorded_key = exercise.key
        assert recorded_key is not None, exercise.id
        key = recorded_key.read()
        criteria = Criteria(exercise.starter, exercise.checks, exercise.cases, exercise.mistakes)
        early = before_running(exercise.starter, criteria)
        assert early is not None, exercise.id
        assert early.status is CheckStatus.NOT_YET, exercise.id
        messages = set()
        programs = {mistake.name: mistake.program for mistake in exercise.mistakes}
        for name, recorded in key.mistakes.items():
            judged = verdict(as_run(recorded, programs[name]), key, criteria)
            assert (judged.status, judged.mistake) == (CheckStatus.NOT_YET, name), exercise.id
            messages.add(judged.message)
        assert len(messages) == len(exercise.mistakes), exercise.id
