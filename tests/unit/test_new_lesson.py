"""`learnpy new-lesson`: what it makes is sound, and where it cannot, nothing has changed."""

import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from learnpy import paths
from learnpy.content.loader import load_course
from learnpy.course_check import check_course
from learnpy.new_lesson import NewLessonError, make_lesson
from learnpy.runner import command

GOOD = Path(__file__).parents[1] / "course" / "good"


@pytest.fixture
def course(tmp_path: Path) -> Path:
    return Path(shutil.copytree(GOOD, tmp_path / "my course é 中"))


def everything(course: Path) -> dict[str, bytes]:
    return {
        file.relative_to(course).as_posix(): file.read_bytes()
        for file in course.rglob("*")
        if file.is_file()
    }


def test_the_new_lesson_is_sound_at_once(course):
    said = make_lesson("first/river-levels", course)
    assert str(course / "first" / "river-levels") in said
    assert f"learnpy check-course {course} --lesson river-levels --record" in said
    assert check_course(course, lesson_id="river-levels").problems == ()
    lessons = load_course(course).lessons
    lesson = lessons["river-levels"]
    assert (lesson.title, lesson.needs) == ("River levels", ("two",))
    assert {type(step).__name__ for step in lesson.steps} == {
        "Prose", "Program", "Exercise", "Quiz",
    }  # fmt: skip
    assert list(lessons) == ["one", "two", "river-levels", "three"]


def test_what_is_to_be_written_is_marked(course):
    make_lesson("first/river-levels", course)
    folder = course / "first" / "river-levels"
    for file in ("lesson.md", "quiz.yaml", "average/exercise.yaml"):
        assert "TODO" in (folder / file).read_text(encoding="utf-8")


def test_nothing_else_is_touched(course):
    before = everything(course)
    make_lesson("second/river-levels", course)
    after = everything(course)
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"second/track.yaml"}
    made = after.keys() - before.keys()
    assert {Path(name).parts[:2] for name in made} == {("second", "river-levels")}
    assert not [name for name in made if name.endswith((".tmp", ".pyc"))]


def test_a_planned_lesson_is_planned_no_longer(course):
    make_lesson("first/later-on", course)
    text = (course / "first" / "track.yaml").read_text(encoding="utf-8")
    assert "lessons: [one, two, later-on]" in text
    assert load_course(course).lessons["later-on"]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("first/one", 'there is a lesson "one" in first already'),
        ("second/one", 'there is a lesson "one" in first already'),
        ("frist/new", 'there is no track "frist", did you mean "first"?'),
        ("second/later-on", "is planned in another track: learnpy new-lesson first/later-on"),
        ("first/New Lesson", "an id is lower-case words joined by hyphens"),
        ("first/..", "an id is lower-case words"),
        ("first/", "an id is lower-case words"),
        ("first", "name the lesson as TRACK/LESSON"),
        ("first/one/two", "name the lesson as TRACK/LESSON"),
        ("/one", "name the lesson as TRACK/LESSON"),
    ],
)
def test_what_cannot_be_made(course, name, words):
    before = everything(course)
    with pytest.raises(NewLessonError) as refused:
        make_lesson(name, course)
    assert words in str(refused.value)
    assert everything(course) == before


def test_a_folder_that_is_there_is_left_alone(course):
    (course / "first" / "draft").mkdir()
    with pytest.raises(NewLessonError, match="is there already"):
        make_lesson("first/draft", course)
    assert (course / "first" / "draft").is_dir()


def test_a_folder_that_is_no_course(tmp_path):
    with pytest.raises(NewLessonError, match=r"has no course\.yaml"):
        make_lesson("first/new", tmp_path)


def test_the_course_that_came_with_learnpy_stays(course, monkeypatch):
    monkeypatch.setattr(paths, "resources_folder", lambda: course.parent)
    course.rename(course.parent / "course")
    with pytest.raises(NewLessonError, match="--course DIR"):
        make_lesson("first/new", course.parent / "course")


def test_nothing_stays_when_the_programs_cannot_be_run(course, monkeypatch, tmp_path):
    before = everything(course)
    for name in ("executable", "_base_executable"):  # on Windows the second one is started
        monkeypatch.setattr(command.sys, name, str(tmp_path / "no python"))
    with pytest.raises(NewLessonError, match="cannot be run"):
        make_lesson("first/new", course)
    assert everything(course) == before
    assert not (course / "first" / "new").exists()


def test_nothing_stays_when_the_track_cannot_be_written(course):
    before = everything(course)
    (course / "first" / "track.yaml.tmp").mkdir()
    with pytest.raises(NewLessonError, match=r"track\.yaml\.tmp cannot be written: .*--course DIR"):
        make_lesson("first/new", course)
    (course / "first" / "track.yaml.tmp").rmdir()
    assert everything(course) == before
    assert not (course / "first" / "new").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX's")
def test_nothing_stays_when_the_author_stops_it(course):
    before = everything(course)
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "learnpy", "new-lesson", "first/new", "--course", course],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    folder = course / "first" / "new"
    while not folder.exists() and process.poll() is None:
        pass
    process.send_signal(signal.SIGINT)
    said, told = process.communicate()
    assert (process.returncode, said, told) == (130, "", "Stopped.\n")
    assert everything(course) == before
    assert not folder.exists()


def test_the_command_says_what_is_wrong_in_a_line(course):
    arguments = ["new-lesson", "frist/new", "--course", course]
    done = subprocess.run(
        [sys.executable, "-P", "-m", "learnpy", *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == 'learnpy: there is no track "frist", did you mean "first"?\n'
