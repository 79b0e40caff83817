"""The check of a course, on a small real one whose programs run in real children."""

import functools
import json
import shutil
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from learnpy.course_check import check_course as check_thoroughly
from learnpy.course_check import report_json, report_text
from learnpy.course_check.recordings import difference, write_recordings

GOOD = Path(__file__).parents[1] / "course" / "good"
check_course = functools.partial(check_thoroughly, try_adversaries=False)
"""Adversaries take seconds for each exercise, and have tests of their own."""
ONE = "first/one"
TWO = "first/two"


@pytest.fixture(scope="session")
def recorded_course(tmp_path_factory) -> Path:
    """The good course, recorded afresh."""
    course = tmp_path_factory.mktemp("recorded") / "course"
    shutil.copytree(GOOD, course)
    report = check_course(course, record=True)
    assert report.problems == ()
    return course


@pytest.fixture
def course(recorded_course, tmp_path) -> Path:
    """A copy of it to do things to."""
    return Path(shutil.copytree(recorded_course, tmp_path / "course é"))


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def problems(course: Path, lesson_id: str = "", **how) -> list[str]:
    return [str(each) for each in check_course(course, lesson_id=lesson_id, **how).problems]


def recorded_files(course: Path) -> dict[str, bytes]:
    return {
        str(file.relative_to(course)): file.read_bytes()
        for file in sorted(course.glob("*/*/recorded/*"))
    }


def test_a_sound_course(course):
    said: list[str] = []
    before = recorded_files(course)
    report = check_course(course, progress=said.append)
    assert report.problems == ()
    assert report.is_sound
    assert (report.lessons, report.programs, report.exercises) == (3, 5, 3)
    assert recorded_files(course) == before
    assert "running one: hello" in said
    assert "proving one: double" in said
    assert "proving one: quiz.whole-hours" in said
    assert report_text(report) == "3 lessons, 5 programs, 3 exercises: no problems"


def test_one_lesson_alone(course):
    report = check_course(course, lesson_id="one")
    assert (report.lessons, report.programs, report.exercises) == (1, 3, 1)
    assert report.is_sound


def test_one_lesson_can_be_checked_while_another_is_being_written(course):
    (course / TWO / "lesson.md").write_text("---\nnot yet", encoding="utf-8")
    assert problems(course, "one") == []
    assert problems(course) != []


def test_a_lesson_that_is_not_listed_yet_can_be_checked(course):
    change(course / "first" / "track.yaml", "two", "three_days")
    assert problems(course, "two") == []


def test_a_lesson_that_is_not_there(course):
    assert problems(course, "on") == [
        'course.yaml: there is no lesson "on", did you mean "one"?',
    ]


def test_what_does_not_load_is_reported_and_not_run(course):
    change(course / ONE / "lesson.md", "minutes: ", "minuets: ")
    report = check_course(course)
    assert any("did you mean" in each.text for each in report.problems)
    assert report.programs == 0


def test_recording_writes_what_programs_print_and_draw(course):
    shutil.rmtree(course / ONE / "recorded")
    shutil.rmtree(course / TWO / "recorded")
    report = check_course(course, record=True)
    assert report.problems == ()
    assert report.written == (
        "first/one/recorded/double.key.json",
        "first/one/recorded/hello.txt",
        "first/one/recorded/quiz.halves.txt",
        "first/one/recorded/quiz.whole-hours.txt",
        "first/two/recorded/draw-1.png",
        "first/two/recorded/draw-1.txt",
        "first/two/recorded/draw.txt",
        "first/two/recorded/report.key.json",
        "first/two/recorded/spread.key.json",
    )
    assert (course / ONE / "recorded/hello.txt").read_bytes() == b"Hello, Ada\n"
    assert (course / ONE / "recorded/quiz.halves.txt").read_bytes() == b"3.0\n"
    assert (course / TWO / "recorded/draw-1.png").read_bytes().startswith(b"\x89PNG")
    words = (course / TWO / "recorded/draw-1.txt").read_bytes().decode()
    assert words.startswith('Line chart "One morning".\nHorizontal axis: "hour", from ')


def test_a_right_answer_for_a_gap_that_gives_something_else_is_told(course):
    change(course / ONE / "quiz.yaml", '- right: "// 1 //"', '- right: "// 2 //"')
    (told,) = problems(course, "one")
    assert told == (
        'first/one/quiz.yaml: question "whole-hours": '
        'the right answer "// 2 //" does not give what the first one gives'
    )


def test_a_wrong_answer_for_a_gap_that_gives_the_same_is_told(course):
    change(course / ONE / "quiz.yaml", '- wrong: "%"', '- wrong: "*1//"')
    (told,) = problems(course, "one")
    assert told == (
        'first/one/quiz.yaml: question "whole-hours": '
        'the wrong answer "*1//" gives what the right one gives'
    )


def test_a_gap_whose_program_fails_is_told_once(course):
    change(course / ONE / "quiz.yaml", 'print("hours:", minutes ___ 60)', "print(hours ___ 60)")
    (told,) = problems(course, "one")
    assert told.startswith('first/one/quiz.yaml: question "whole-hours": ends with NameError')


def test_an_exercise_whose_key_is_missing_or_of_another_day_is_told(course):
    (course / ONE / "recorded" / "double.key.json").unlink()
    recorded = course / TWO / "recorded"
    shutil.copyfile(recorded / "spread.key.json", recorded / "report.key.json")
    told = [str(problem) for problem in check_course(course).problems]
    assert any("double/exercise.yaml: what its programs give is not recorded" in t for t in told)
    assert any("report/exercise.yaml: its programs do not give what was" in t for t in told)


def test_recording_again_changes_nothing(course):
    before = recorded_files(course)
    report = check_course(course, record=True)
    assert report.written == ()
    assert recorded_files(course) == before


def test_recording_removes_what_is_no_longer_there(course):
    (course / TWO / "recorded" / "gone.txt").write_text("x", encoding="utf-8")
    (course / TWO / "recorded" / "draw-2.png").write_bytes(b"x")
    report = check_course(course, record=True, lesson_id="two")
    assert report.problems == ()
    assert report.written == ("first/two/recorded/gone.txt",)
    assert not (course / TWO / "recorded" / "draw-2.png").exists()


def test_what_cannot_be_recorded_keeps_its_old_recording(course):
    before = recorded_files(course)
    change(course / TWO / "draw.py", "plt.show()", "1 / 0")
    assert problems(course, "two", record=True) == [
        "first/two/draw.py:17: ends with ZeroDivisionError: division by zero"
    ]
    assert recorded_files(course) == before


def test_another_output_than_the_recorded(course):
    change(course / ONE / "hello.py", "Hello", "Good day")
    assert problems(course, "one") == [
        (
            "first/one/hello.py: does not give what was recorded: "
            'line 1 was "Hello, Ada" and is now "Good day, Ada"; '
            "if it is right now, run learnpy check-course --record"
        )
    ]


def test_another_figure_than_the_recorded(course):
    change(course / TWO / "draw.py", "One morning", "Two mornings")
    (problem,) = problems(course, "two")
    assert "the words of figure 1: line 1 was" in problem
    change(course / TWO / "draw.py", "plt.show()", "plt.figure()\nplt.show()")
    change(course / TWO / "draw.py", "Two mornings", "One morning")
    (problem,) = problems(course, "two")
    assert "there were 1 figures and are now 2" in problem


def test_what_is_not_recorded_yet(course):
    (course / ONE / "recorded" / "hello.txt").unlink()
    assert problems(course, "one") == [
        "first/one/hello.py: what it prints is not recorded; run learnpy check-course --record"
    ]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (
            "import warnings; warnings.warn('mind')",
            "hello.py:4: ends with UserWarning: mind (a warn",
        ),
        ("import sys; sys.exit(2)", "hello.py: ends with exit code 2"),
        ("import os; os._exit(0)", "hello.py: the program ended Python itself"),
        ("import sys; print('x', file=sys.stderr)", 'to stderr, which is not recorded: "x"'),
        ("print('x' * 2_000_000)", "prints more than 1,000,000 bytes"),
        ("import yaml", 'hello.py:4: imports yaml: add it to "packages" in first/one/lesson.md'),
        ("input()", "hello.py:4: ends with EOFError"),
    ],
)
def test_what_a_program_of_a_lesson_may_not_do(course, line, words):
    assert_refused_with(course, line, words)


@pytest.mark.usefixtures("held_limits")
def test_a_program_of_a_lesson_may_not_fill_the_memory(course):
    # Asked for, and where that is granted, written to: only then macOS counts it.
    line = "full = bytes(4_000_000_000).replace(bytes(1), b'x')"
    assert_refused_with(course, line, "hello.py:4: needs more than 1024 MiB of memory")


def assert_refused_with(course: Path, line: str, words: str) -> None:
    with (course / ONE / "hello.py").open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
    (problem,) = problems(course, "one")
    assert words in problem


@pytest.mark.parametrize(
    "line",
    [
        "print({'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'})",
        "import random; print(random.random())",
        "import time; print(time.perf_counter_ns())",
        "import os; print(os.getpid())",
    ],
)
def test_a_program_that_prints_something_else_each_time_is_not_recorded(course, line):
    with (course / ONE / "hello.py").open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
    (problem,) = problems(course, "one", record=True)
    assert "gives something else when it is run again: line 2 was" in problem
    assert "fix its seeds" in problem


def test_a_question_is_named(course):
    change(course / ONE / "quiz.yaml", "print(7 // 2 * 1.0)", "print(7 // 0)")
    assert problems(course, "one", record=True) == [
        (
            'first/one/quiz.yaml: question "halves": ends with ZeroDivisionError: '
            "integer division or modulo by zero"
        )
    ]


def test_a_wrong_answer_that_turns_out_right_is_found_when_recording(course):
    change(course / ONE / "quiz.yaml", "print(7 // 2 * 1.0)", "print(7 // 2)")
    found = problems(course, "one", record=True)
    assert len(found) == 1
    assert '"3" is what the program prints' in found[0]


def test_a_solution_that_fails(course):
    change(course / TWO / "spread/solution.py", "min(readings)", "min(reading)")
    found = problems(course, "two")
    assert found == [
        (
            "first/two/spread/solution.py:2: check 2 (variable: widest) ends with NameError: "
            "name 'reading' is not defined"
        )
    ]


def test_a_solution_without_the_function(course):
    change(course / ONE / "double/solution.py", "double", "twice")
    assert any(
        'solution.py: check 1 (call: double(4)) needs "double", and it is missing' in each
        for each in problems(course, "one")
    )


def test_a_solution_that_changes_from_run_to_run(course):
    change(course / ONE / "double/solution.py", "2 * number", "hash('a') * number")
    assert problems(course, "one") == [
        (
            "first/one/double/solution.py: gives something else when it is run again, in check 1 "
            "(call: double(4)); fix its seeds, and sort what is a set"
        )
    ]


def test_an_expectation_that_does_not_hold(course):
    change(course / ONE / "double/exercise.yaml", "expect: 8", "expect: 9")
    assert problems(course, "one") == [
        (
            'first/one/double/exercise.yaml: check 1 (call: double(4)): "expect" is not what the '
            "solution gives: `8` was returned, and `9` was expected."
        )
    ]


def test_a_starter_that_is_solved(course):
    shutil.copy(course / ONE / "double/solution.py", course / ONE / "double/starter.py")
    assert problems(course, "one") == [
        "first/one/double/starter.py: passes every check; add a check that it fails"
    ]


def test_a_mistake_that_is_turned_away_unrun(course):
    file = course / ONE / "double/mistakes/squared.py"
    file.write_text("# def double(n):\n#     return n * n\n", encoding="utf-8")
    assert any(
        each.startswith("first/one/double/mistakes/squared.py: is refused before it is run: ")
        for each in problems(course, "one")
    )


def test_a_mistake_that_passes(course):
    file = course / ONE / "double/mistakes/squared.py"
    file.write_text("def double(n):\n    return n + n\n", encoding="utf-8")
    assert problems(course, "one") == [
        "first/one/double/mistakes/squared.py: passes every check; add a check that it fails"
    ]


def test_two_mistakes_that_do_the_same(course):
    file = course / ONE / "double/mistakes/printed.py"
    file.write_text("def double(n):\n    return n ** 2\n", encoding="utf-8")
    found = problems(course, "one")
    assert len(found) == 2
    assert found[0].startswith(
        "first/one/double/mistakes/printed.py: gives the same as mistakes/squared.py in every check"
    )


def test_a_case_that_fails_by_itself(course):
    change(course / TWO / "spread/checks.py", "list(range(100))", "liste(range(100))")
    (problem,) = problems(course, "two")
    assert problem.startswith(
        "first/two/spread/checks.py: check 3 (case: many_readings) ends with NameError"
    )


@pytest.mark.parametrize(
    ("check", "words"),
    [
        ("raises: ValueError", '"raises" says ValueError, and it raises nothing'),
        (
            "property: {it is odd: result % 2 == 1}",
            "solution.py: check 1 (call: double(4)): this is not true of its result: it is odd",
        ),
    ],
)
def test_what_is_said_of_the_solution_and_does_not_hold(course, check, words):
    change(course / ONE / "double/exercise.yaml", "expect: 8", check)
    (problem,) = problems(course, "one")
    assert words in problem


def test_a_solution_that_is_not_written_as_asked(course):
    change(course / ONE / "double/exercise.yaml", "mistakes:", "  - avoids: [return]\nmistakes:")
    assert problems(course, "one") == [
        "first/one/double/solution.py:2: uses return, against check 4 (avoids: return)"
    ]


def test_generated_calls_are_recorded_and_judged(course):
    generate = "  - generate: double\n    count: 12\n    arguments: {number: int}\nmistakes:"
    change(course / ONE / "double/exercise.yaml", "mistakes:", generate)
    assert len(problems(course, "one")) == 1  # the key is older
    assert problems(course, "one", record=True) == []
    assert problems(course, "one") == []
    key = json.loads((course / ONE / "recorded/double.key.json").read_text(encoding="utf-8"))
    assert len(key["solution"]["observations"]) == 3 + 12


def test_the_report_for_scripts(course):
    change(course / ONE / "hello.py", "Hello", "Good day")
    data = json.loads(report_json(check_course(course, lesson_id="one")))
    assert data["sound"] is False
    assert data["problems"][0]["file"] == "first/one/hello.py"
    assert data["programs"] == 3


def test_from_the_command_line(course, monkeypatch):
    monkeypatch.setenv("PYTHONIOENCODING", "utf-8")
    command = [
        sys.executable,
        "-m",
        "learnpy.course_check",
        str(course),
        "--quick",
        "--lesson",
        "one",
    ]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout) == (0, "1 lesson, 3 programs, 1 exercise: no problems\n")
    change(course / ONE / "hello.py", "Hello", "Good day")
    done = subprocess.run([*command, "--json"], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 1
    assert json.loads(done.stdout)["sound"] is False
    done = subprocess.run(
        [*command[:3], str(course / "nowhere")], capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 1
    assert "is not a course folder" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def png(pixels: bytes, level: int) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return len(body).to_bytes(4, "big") + kind + body + b"\0\0\0\0"

    head = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", b"\0\0\0\1\0\0\0\1\x08\0\0\0\0")
    return head + chunk(b"IDAT", zlib.compress(pixels, level)) + chunk(b"IEND", b"")


def test_a_picture_is_written_again_only_where_its_pixels_differ(tmp_path):
    pixels = bytes(range(256)) * 40
    packed, packed_otherwise = png(pixels, 9), png(pixels, 0)
    assert packed != packed_otherwise
    assert write_recordings(tmp_path, {"a-1.png": packed}, ()) == ["a-1.png"]
    assert write_recordings(tmp_path, {"a-1.png": packed_otherwise}, ()) == []
    assert (tmp_path / "recorded" / "a-1.png").read_bytes() == packed
    assert write_recordings(tmp_path, {"a-1.png": png(pixels[::-1], 9)}, ()) == ["a-1.png"]
    assert write_recordings(tmp_path, {"a-1.png": b"half a fi"}, ()) == ["a-1.png"]
    assert write_recordings(tmp_path, {}, ()) == ["a-1.png"]
    assert not (tmp_path / "recorded").exists()


def test_the_first_difference_in_words():
    assert difference("a\nb\n", "a\nb\n") == ""
    assert difference("a\nb\n", "a\nc\n") == 'line 2 was "b" and is now "c"'
    assert difference("a\n", "a\nb\n") == "there were 1 lines and are now 2"
    assert difference("a", "a\n") == "the ends of the lines differ"
    assert len(difference("x" * 999, "y" * 999)) < 250


def test_adversaries_do_not_pass_a_sound_course(course):
    report = check_thoroughly(course, lesson_id="one")
    assert report.problems == ()
