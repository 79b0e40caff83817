"""`learnpy run`, as it is typed: a process of its own, its streams, its exit code."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

GOOD = Path(__file__).parents[1] / "course" / "good"
COMMAND = [sys.executable, "-P", "-m", "learnpy", "run"]
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX's")


@pytest.fixture
def write(tmp_path: Path):
    def write(text: str, name: str = "program.py") -> Path:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    return write


@pytest.fixture
def run(tmp_path: Path):
    def run(*arguments: str | Path, stdin: str = "", **options) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*COMMAND, *arguments, "--data-dir", tmp_path / "data"],
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            check=False,
            **options,
        )

    return run


@pytest.fixture
def begun(tmp_path: Path) -> Iterator:
    """Start `learnpy run`, and see that it ends."""
    started: list[subprocess.Popen[str]] = []

    def begun(*arguments: str | Path, **environment: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [*COMMAND, *arguments, "--data-dir", tmp_path / "data"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            bufsize=1,
            env={**os.environ, **environment},
        )
        started.append(process)
        return process

    yield begun
    for process in started:
        process.kill()
        process.communicate()


def test_streams_and_exit_code_are_the_programs_own(write, run):
    file = write("import sys\nprint('Zoë 中文 🙂')\nprint('apart', file=sys.stderr)\nsys.exit(3)\n")
    done = run(file)
    assert (done.stdout, done.stderr, done.returncode) == ("Zoë 中文 🙂\n", "apart\n", 3)


def test_a_program_that_ends_well_ends_with_0(write, run):
    done = run(write("print(__name__, __file__.endswith('program.py'))"))
    assert (done.stdout, done.returncode) == ("__main__ True\n", 0)


def test_output_comes_and_input_goes_while_it_runs(write, begun):
    process = begun(write("name = input('name? ')\nprint('hello', name)\nprint(input())\n"))
    assert process.stdout.read(len("name? ")) == "name? "
    process.stdin.write("Ada\n")
    process.stdin.flush()
    assert process.stdout.readline() == "hello Ada\n"
    rest, _ = process.communicate("Lovelace\n")
    assert (rest, process.returncode) == ("Lovelace\n", 0)


def test_input_ends_where_ours_does(write, run):
    done = run(write("print(input())\ninput()\n"), stdin="one\n")
    assert done.stdout == "one\n"
    assert "EOFError" in done.stderr
    assert done.returncode == 1


def test_an_error_is_told_without_our_frames(write, run):
    done = run(write("def half(x):\n    return x / 0\n\n\nhalf(1)\n"))
    assert done.returncode == 1
    assert 'File "program.py", line 2, in half' in done.stderr
    assert "ZeroDivisionError: division by zero" in done.stderr
    assert "learnpy" not in done.stderr
    assert "A number cannot be divided by zero." in done.stderr


def test_a_limit_is_told_with_its_place(write, run):
    done = run(write("n = 7\nwhile True:\n    pass\n"), "--limit-seconds", "1")
    assert done.returncode == 124
    assert "learnpy: the program ran longer than 1 s and was ended" in done.stderr
    assert "  n = 7" in done.stderr


def test_a_flood_is_ended(write, run):
    done = run(write("while True:\n    print('x' * 1000)\n"))
    assert done.returncode == 124
    assert "printed more than 1,000,000 bytes" in done.stderr
    assert len(done.stdout) == 1_000_000


def test_a_program_that_ends_python_itself_keeps_its_code(write, run):
    done = run(write("import os\nprint('last', flush=True)\nos._exit(7)\n"))
    assert (done.stdout, done.returncode) == ("last\n", 7)
    assert "Python itself ended" in done.stderr


def test_figures_are_told_and_kept(write, run, tmp_path):
    file = write(
        "import matplotlib.pyplot as plt\nplt.plot([1, 3, 2])\nplt.title('ups')\nplt.show()"
    )
    assert 'figure 1: Line chart "ups".' in run(file).stderr
    kept = tmp_path / "new" / "figures"
    done = run(file, "--figures", kept, "--packages", "numpy,matplotlib")
    assert done.returncode == 0
    assert (kept / "program-1.png").read_bytes().startswith(b"\x89PNG")
    assert f"figure 1 ({kept / 'program-1.png'}): Line chart" in done.stderr


def test_written_files_are_told_and_kept(write, run, tmp_path):
    file = write(
        "from pathlib import Path\nPath('sub').mkdir()\nPath('sub/a.csv').write_text('1')\n"
    )
    assert "file sub/a.csv: 1 bytes" in run(file).stderr
    assert run(file, "--files", tmp_path / "kept").returncode == 0
    assert (tmp_path / "kept" / "sub" / "a.csv").read_text(encoding="utf-8") == "1"


def test_figures_that_cannot_be_kept_are_told(write, run, tmp_path):
    file = write("import matplotlib.pyplot as plt\nplt.plot([1, 3])\nplt.show()")
    in_the_way = write("", "figures")
    done = run(file, "--figures", in_the_way)
    assert f"learnpy: program-1.png cannot be kept in {in_the_way}" in done.stderr
    assert "figure 1: Line chart" in done.stderr


def test_the_value_of_the_last_line_is_told(write, run):
    assert "value of the last line: 42" in run(write("6 * 7\n")).stderr


def test_a_lessons_program_has_its_data(run, tmp_path):
    course = shutil.copytree(GOOD, tmp_path / "course")
    file = course / "first" / "two" / "mine.py"
    file.write_text("print(open('data/readings.csv').readline())", encoding="utf-8")
    assert run(file).returncode == 0
    # Also from an exercise's folder, and while the lesson is half written.
    lesson = course / "first" / "two" / "lesson.md"
    lesson.write_text(lesson.read_text(encoding="utf-8") + "\n```{program} absent.py\n```\n")
    assert run(shutil.move(file, course / "first" / "two" / "report")).returncode == 0


def test_a_lessons_program_has_its_limits_and_permissions(run, tmp_path):
    course = shutil.copytree(GOOD, tmp_path / "course")
    lesson = course / "first" / "two" / "lesson.md"
    text = lesson.read_text(encoding="utf-8")
    allowed = "permissions: [programs]\nlimits:\n  output: 10\n"
    lesson.write_text(text.replace("minutes:", f"{allowed}minutes:", 1), encoding="utf-8")
    file = course / "first" / "two" / "mine.py"
    file.write_text("import subprocess, sys\nsubprocess.run([sys.executable, '-c', ''])\n")
    assert run(file).returncode == 0
    file.write_text("print('x' * 100)")
    done = run(file)
    assert (done.stdout, done.returncode) == ("x" * 10, 124)
    assert "printed more than 10 bytes" in done.stderr


def test_the_guard_rail_holds_outside_of_lessons(write, run):
    done = run(write("import subprocess, sys\nsubprocess.run([sys.executable, '-c', ''])\n"))
    assert done.returncode == 1
    assert "PermissionError" in done.stderr
    assert 'A lesson can allow it with "permissions: [programs]".' in done.stderr


def test_a_lesson_that_cannot_be_read_is_told(run, tmp_path):
    course = shutil.copytree(GOOD, tmp_path / "course")
    (course / "first" / "two" / "lesson.md").write_text("nothing yet", encoding="utf-8")
    done = run(course / "first" / "two" / "draw.py")
    assert "learnpy: first/two/lesson.md cannot be read" in done.stderr


def test_files_beside_a_program_of_no_course_are_not_there(write, run):
    write("1", "beside.txt")
    assert run(write("import os\nprint(os.listdir())")).stdout == "['program.py']\n"


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"print('caf\xe9')", "line 1: this is not UTF-8"), (b"#" * 1_000_001, "too much for a pro")],
    ids=["not UTF-8", "too large"],
)
def test_a_file_that_is_no_program(run, tmp_path, content, words):
    file = tmp_path / "program.py"
    file.write_bytes(content)
    assert_refused(run(file), words)


def test_a_file_that_is_not_there_or_a_folder(run, tmp_path):
    assert_refused(run(tmp_path / "absent.py"), "there is no file")
    assert_refused(run(tmp_path), "is a folder")


@posix_only
def test_what_is_no_file_is_not_waited_for(run, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert_refused(run(tmp_path / "pipe"), "is not a file")


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may read all")
def test_a_file_that_may_not_be_read(write, run):
    file = write("print()")
    file.chmod(0)
    assert_refused(run(file), "cannot be read")


def test_arguments_that_make_no_sense(write, run):
    file = write("print()")
    assert_refused(run(file, "--packages", "nmpy"), 'no package "nmpy" in LearnPy, did you mean')
    assert_refused(run(file, "--limit-seconds", "soon"), "soon is not a number of seconds")
    assert_refused(run(file, "--limit-seconds", "-1"), "-1 is not a number of seconds")
    assert_refused(run(), "required: FILE")


def assert_refused(done: subprocess.CompletedProcess[str], words: str) -> None:
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("learnpy: ")
    assert words in done.stderr
    assert done.stderr.count("\n") == 1


def is_there(process_id: int) -> bool:
    try:
        return b") Z " not in Path(f"/proc/{process_id}/stat").read_bytes()
    except OSError:
        return False


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_ctrl_c_ends_all_and_leaves_nothing(write, begun, tmp_path, number, code):
    runs = tmp_path / "runs"
    runs.mkdir()
    own = "import os, time\nprint(os.getpid(), flush=True)\ntime.sleep(1000)\n"
    process = begun(write(own), TMPDIR=str(runs))
    child = int(process.stdout.readline())
    process.send_signal(number)
    _, said = process.communicate()
    assert process.returncode == code
    assert ("Stopped." in said) == (number == signal.SIGINT)
    assert not is_there(child)
    assert list(runs.iterdir()) == []


@posix_only
def test_it_ends_when_nobody_reads_any_more(write, begun):
    process = begun(write("while True:\n    print('again')\n"))
    assert process.stdout.readline() == "again\n"
    process.stdout.close()
    assert process.stderr.read() == ""
    assert process.wait() == 141


@posix_only
def test_output_that_nobody_reads_any_more_ends_a_command_quietly(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    process = subprocess.run(
        [*COMMAND[:-1], "progress", "show", "--data-dir", tmp_path],
        stdout=writing,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    os.close(writing)
    assert (process.returncode, process.stderr) == (141, "")
