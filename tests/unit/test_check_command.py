"""`learnpy check`, as it is typed, on a small real course."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

GOOD = Path(__file__).parents[1] / "course" / "good"
COMMAND = [sys.executable, "-P", "-m", "learnpy", "check"]
RIGHT = "def double(x):\n    return x + x\n"


@pytest.fixture
def course(tmp_path: Path) -> Path:
    return Path(shutil.copytree(GOOD, tmp_path / "course é"))


@pytest.fixture
def answer(tmp_path: Path):
    def answer(text: str) -> Path:
        file = tmp_path / "my answer 中.py"
        file.write_text(text, encoding="utf-8")
        return file

    return answer


@pytest.fixture
def check(course: Path, tmp_path: Path):
    def check(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*COMMAND, *arguments, "--course", course, "--data-dir", tmp_path / "data"],
            capture_output=True,
            encoding="utf-8",
            check=False,
            env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
        )

    return check


def test_solved(check, answer, tmp_path):
    done = check("one/double", answer(RIGHT))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Solved. Your program does what was asked")
    assert not (tmp_path / "data" / "progress.json").exists()


def test_not_yet(check, answer):
    done = check("one/double", answer("def double(x):\n    return x + 1\n"))
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith("Not yet: ")
    assert "\n  given     double(" in done.stdout
    assert "\n  expected  " in done.stdout


def test_a_message_is_broken_for_the_terminal_and_has_no_marks(check, answer):
    program = answer("def double(x):\n    print(x + x)\n")
    done = check("one/double", program, COLUMNS="40")
    message = done.stdout.partition("\n  given")[0]
    assert max(map(len, message.splitlines())) <= 40
    assert "nothing back, so the result is None." in " ".join(message.split())
    assert "`" not in message


def test_a_known_mistake_has_its_sentence(check, answer, course):
    squared = (course / "first/one/double/mistakes/squared.py").read_text(encoding="utf-8")
    done = check("one/double", answer(squared), "--json")
    said = json.loads(done.stdout)
    assert done.returncode == 1
    assert said.keys() == {
        "exercise", "status", "message", "mistake", "given", "got", "expected",
    }  # fmt: skip
    assert (said["exercise"], said["status"], said["mistake"]) == (
        "one/double",
        "not yet",
        "squared",
    )
    assert said["message"]
    assert said["got"] != said["expected"]


def test_the_starter_is_not_yet(check, course):
    done = check("one/double", course / "first" / "one" / "double" / "starter.py", "--json")
    assert (done.returncode, json.loads(done.stdout)["status"]) == (1, "not yet")


def test_a_program_that_ends_python_could_not_be_checked(check, answer):
    done = check("one/double", answer("import os\nos._exit(0)\n"), "--json")
    assert (done.returncode, json.loads(done.stdout)["status"]) == (2, "could not check")


def test_an_exercise_that_is_not_recorded_yet_is_checked(check, answer, course):
    shutil.rmtree(course / "first" / "one" / "recorded")
    assert check("one/double", answer(RIGHT)).returncode == 0


def test_another_lesson_that_is_half_written_does_not_matter(check, answer, course):
    (course / "first" / "two" / "lesson.md").write_text("---\nnot yet", encoding="utf-8")
    assert check("one/double", answer(RIGHT)).returncode == 0
    done = check("two/spread", answer(RIGHT))
    assert_refused(done, "first/two/lesson.md:1: ")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("oen/double", 'there is no lesson "oen", did you mean "one"?'),
        ("one/duoble", 'has no exercise "duoble", did you mean "double"?'),
        ("double", "name the exercise as LESSON/EXERCISE"),
        ("one/", "name the exercise as LESSON/EXERCISE"),
    ],
)
def test_an_exercise_that_is_not_there(check, answer, name, words):
    assert_refused(check(name, answer(RIGHT)), words)
    done = check(name, answer(RIGHT), "--json")
    said = json.loads(done.stdout)
    assert (done.returncode, said["status"]) == (2, "could not check")
    assert words in said["message"]


def test_a_file_that_cannot_be_read(check, answer, tmp_path):
    assert_refused(check("one/double", tmp_path / "absent.py"), "there is no file")
    assert_refused(check("one/double", tmp_path), "is a folder")
    file = answer("")
    file.write_bytes(b"\xff")
    assert_refused(check("one/double", file), "line 1: this is not UTF-8")


def test_a_folder_that_is_no_course(check, answer, course):
    (course / "course.yaml").unlink()
    assert_refused(check("one/double", answer(RIGHT)), "is no course: it has no course.yaml")


@pytest.mark.parametrize("how", [(), ("--json",)])
def test_a_terminal_that_has_not_all_letters(check, answer, how):
    wide = answer('def double(x):\n    return "中文🙂"\n')
    done = check("one/double", wide, *how, PYTHONIOENCODING="cp1252", PYTHONUTF8="0")
    assert (done.returncode, done.stderr) == (1, "")
    if how:
        assert "中文🙂" in json.loads(done.stdout)["got"]
    else:
        assert r"\u4e2d\u6587\U0001f642" in done.stdout


def assert_refused(done: subprocess.CompletedProcess[str], words: str) -> None:
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("learnpy: ")
    assert words in done.stderr
    assert done.stderr.count("\n") == 1
