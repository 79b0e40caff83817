"""Programs run in real children."""

import os
import sys
import textwrap
import time
from pathlib import Path

import pytest

from learnpy.runner.command import ChildCommand, child_command
from learnpy.runner.protocol import Limits, RunRequest
from learnpy.runner.run import ChildError, run

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows holds it otherwise")


def test_what_is_printed_comes_back_as_it_is(run_program):
    ended = run_program("import sys\nprint('Zoë 中文 🙂')\nprint('apart', file=sys.stderr)")

    assert ended.stdout == "Zoë 中文 🙂\n"
    assert ended.stderr == "apart\n"
    assert ended.result.ended == "finished"
    assert ended.result.exit_code == 0
    assert ended.result.error is None


def test_lines_end_with_a_line_feed_on_every_system(run_program):
    assert run_program(r"print('a'); print('b\rc')").stdout == "a\nb\rc\n"


def test_output_of_c_code_comes_back_too(run_program):
    assert run_program("import os; os.write(1, b'from below\\n')").stdout == "from below\n"


def test_a_program_is_main_and_finds_its_own_name(run_program):
    program = """
    import sys
    print(__name__, sys.argv, __file__.endswith("lab.py"), sys.modules["__main__"].__name__)
    """
    ended = run_program(textwrap.dedent(program), file="lab.py")
    assert ended.stdout == "__main__ ['lab.py'] True __main__\n"


def test_input_is_the_programs_own_from_the_first_character(run_program):
    program = "print(input('name? ') + '!')\nprint(input())\nprint(input())"
    ended = run_program(program, stdin="Ada\nLovelace\n")

    assert ended.stdout == "name? Ada!\nLovelace\n"
    assert ended.result.error is not None
    assert ended.result.error.name == "EOFError"
    assert ended.result.error.line == 3


def test_an_error_has_its_line_and_none_of_our_frames(run_program):
    program = "def half(x):\n    return x / 0\n\n\nprint('before')\nhalf(1)\n"
    ended = run_program(program)

    assert ended.stdout == "before\n"
    assert ended.result.ended == "error"
    assert ended.result.exit_code == 1
    error = ended.result.error
    assert error is not None
    assert (error.name, error.message, error.line) == ("ZeroDivisionError", "division by zero", 2)
    assert error.traceback == ended.stderr
    assert "learnpy" not in error.traceback
    assert '  File "program.py", line 6, in <module>\n    half(1)\n' in error.traceback
    assert "    return x / 0" in error.traceback


def test_chained_errors_are_told_without_our_frames(run_program):
    program = """
    try:
        int("x")
    except ValueError as error:
        raise RuntimeError("no number") from error
    """
    ended = run_program(textwrap.dedent(program))
    assert "direct cause" in ended.stderr
    assert "learnpy" not in ended.stderr


def test_a_syntax_error_has_its_line(run_program):
    error = run_program("x = 1\nif x = 1:\n    pass\n").result.error
    assert error is not None
    assert (error.name, error.line) == ("SyntaxError", 2)
    assert error.message.startswith("invalid syntax")


def test_an_error_whose_text_cannot_be_made_is_still_told(run_program):
    program = """
    class Odd(Exception):
        def __str__(self):
            raise ValueError
    raise Odd
    """
    error = run_program(textwrap.dedent(program)).result.error
    assert error is not None
    assert (error.name, error.message) == ("Odd", "")


@pytest.mark.parametrize(
    ("program", "code", "stderr"),
    [
        ("import sys; sys.exit()", 0, ""),
        ("import sys; sys.exit(3)", 3, ""),
        ("exit(4)", 4, ""),
        ("raise SystemExit('no data')", 1, "no data\n"),
    ],
)
def test_a_program_may_end_itself(run_program, program, code, stderr):
    ended = run_program(program)
    assert ended.result.ended == "finished"
    assert ended.result.exit_code == code
    assert ended.stderr == stderr


def test_a_program_that_ends_python_itself_died(run_program):
    ended = run_program("import os; print('x', flush=True); os._exit(0)")
    assert ended.result.ended == "died"
    assert ended.stdout == "x\n"


def test_it_waits_for_threads(run_program):
    program = """
    import threading
    gate = threading.Event()
    def late():
        gate.wait()
        print("late")
    threading.Thread(target=late).start()
    threading.Thread(target=gate.set).start()
    """
    ended = run_program(textwrap.dedent(program))
    assert ended.stdout == "late\n"
    assert ended.result.ended == "finished"


def test_data_is_copied_and_the_original_stays(run_program, tmp_path):
    original = tmp_path / "ratings.csv"
    original.write_text("4,5\n", encoding="utf-8")
    program = """
    from pathlib import Path
    print(Path("data/ratings.csv").read_text(encoding="utf-8"), end="")
    Path("data/ratings.csv").write_text("gone", encoding="utf-8")
    """
    ended = run_program(textwrap.dedent(program), data={"data/ratings.csv": str(original)})
    assert ended.stdout == "4,5\n"
    assert original.read_text(encoding="utf-8") == "4,5\n"


@pytest.mark.parametrize(
    "program",
    [
        "while True: pass",
        "import time; time.sleep(1000)",
        "10 ** 10 ** 8",
        "import threading; threading.Event().wait()",
        "while True:\n    try:\n        while True: pass\n    except BaseException: pass",
    ],
)
def test_the_time_limit_ends_it(run_program, program):
    ended = run_program(program, limits=Limits(seconds=0.5))
    assert ended.result.ended == "limit"
    assert ended.result.limit == "time"


def test_a_flood_is_ended_and_cut(run_program):
    ended = run_program("while True: print('x' * 99)", limits=Limits(output=1000, seconds=60))
    assert ended.result.ended == "limit"
    assert ended.result.limit == "output"
    assert ended.stdout == ("x" * 99 + "\n") * 10


@pytest.mark.skipif(sys.platform == "darwin", reason="it looks at memory that was written to")
@pytest.mark.usefixtures("held_limits")
def test_memory_is_limited_on_top_of_what_is_imported(run_program):
    program = "print(len(bytes(20_000_000)))\nx = bytes(200_000_000)\n"
    ended = run_program(program, packages=["numpy"], limits=Limits(memory=100_000_000))
    assert ended.stdout == "20000000\n"
    assert (ended.result.ended, ended.result.limit) == ("limit", "memory")
    assert ended.result.error is not None
    assert ended.result.error.line == 2


@posix_only
def test_a_file_is_limited(run_program):
    program = "with open('big', 'wb') as f:\n    f.write(bytes(2_000_000))\n"
    ended = run_program(program, limits=Limits(files=1_000_000))
    assert (ended.result.ended, ended.result.limit) == ("limit", "files")


@posix_only
def test_no_process_of_a_run_is_left(run_program):
    program = """
    import os, subprocess, sys
    other = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(1000)"])
    print(other.pid, flush=True)
    """
    ended = run_program(textwrap.dedent(program), permissions=frozenset({"programs"}))
    process_id = int(ended.stdout)
    deadline = time.monotonic() + 30
    while not is_gone(process_id) and time.monotonic() < deadline:
        os.sched_yield()  # it was killed, and a busy system may take a moment for it
    assert is_gone(process_id)


def is_gone(process_id: int) -> bool:
    """Whether a process has ended, though it may stand there until its parent has looked at it."""
    try:
        os.kill(process_id, 0)
        status = Path(f"/proc/{process_id}/stat")
        return status.exists() and status.read_text(encoding="utf-8").split()[2] == "Z"
    except (ProcessLookupError, FileNotFoundError):
        return True


@posix_only
def test_many_threads_fit_into_the_memory_of_a_run(run_program):
    program = """
    import threading
    everyone = threading.Barrier(41)
    threads = [threading.Thread(target=everyone.wait) for _ in range(40)]
    for thread in threads:
        thread.start()
    everyone.wait()
    print("all were there")
    """
    ended = run_program(textwrap.dedent(program))
    assert (ended.result.ended, ended.stdout) == ("finished", "all were there\n"), ended.stderr


@posix_only
def test_a_fork_does_not_write_the_result(run_program):
    program = """
    import os
    if os.fork() == 0:
        raise SystemExit(7)
    os.wait()
    print("parent")
    """
    ended = run_program(textwrap.dedent(program))
    assert ended.stdout == "parent\n"
    assert ended.result.exit_code == 0


def test_a_package_that_is_missing_fails_in_the_program(run_program):
    ended = run_program("print(1)\nimport no_such_thing", packages=["no_such_thing"])
    assert ended.stdout == "1\n"
    assert ended.result.error is not None
    assert ended.result.error.name == "ModuleNotFoundError"


def test_what_a_package_prints_when_imported_ahead_is_not_the_programs(run_program):
    ended = run_program("print('mine')", packages=["this"])
    assert ended.stdout == "mine\n"


def test_warnings_are_errors_where_asked_for(run_program):
    program = "import warnings\nwarnings.warn('mind this')\n"
    assert run_program(program).result.ended == "finished"
    error = run_program(program, warnings_are_errors=True).result.error
    assert error is not None
    assert (error.name, error.message, error.line) == ("UserWarning", "mind this", 2)


def test_a_library_may_use_what_is_deprecated_and_a_lesson_may_not(run_program, tmp_path):
    library = tmp_path / "old.py"
    library.write_text(
        "import warnings\n"
        "def ours(): warnings.warn('library', DeprecationWarning)\n"
        "def yours(): warnings.warn('lesson', DeprecationWarning, stacklevel=2)\n",
        encoding="utf-8",
    )
    data = {"old.py": str(library)}
    program = "import old\nold.ours()\nold.yours()\n"
    error = run_program(program, data=data, warnings_are_errors=True).result.error
    assert error is not None
    assert (error.name, error.message, error.line) == ("DeprecationWarning", "lesson", 3)


def test_the_order_of_sets_hangs_on_the_seed_alone(run_program):
    program = "print({'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'})"
    outputs = {seed: run_program(program, hash_seed=seed).stdout for seed in (1, 2, 3)}
    assert run_program(program, hash_seed=1).stdout == outputs[1]
    assert len(set(outputs.values())) > 1


def test_secrets_are_not_passed_on(run_program, monkeypatch):
    secrets = [
        "BANK_TOKEN",
        "AWS_SECRET_ACCESS_KEY",
        "AWS_SESSION_TOKEN",
        "GITHUB_TOKEN",
        "OPENAI_API_KEY",
        "DATABASE_URL",
        "PGPASSWORD",
        "SSH_AUTH_SOCK",
        "KUBECONFIG",
        "PYTHONSTARTUP",
        "HTTPS_PROXY",
    ]
    for name in secrets:
        monkeypatch.setenv(name, "hunter2")
    program = "import os; print('hunter2' in os.environ.values(), 'PATH' in os.environ)"
    assert run_program(program).stdout == "False True\n"


def test_the_working_folder_comes_first_and_ours_is_not_there(run_program):
    program = """
    import os, sys
    from pathlib import Path
    print(Path(sys.path[0]).samefile(Path.cwd()), sorted(os.listdir()), "" in sys.path)
    """
    assert run_program(textwrap.dedent(program)).stdout == "True ['program.py'] False\n"


def test_a_child_that_cannot_start_is_told(tmp_path):
    command = ChildCommand(str(tmp_path / "nothing"), (), {})
    with pytest.raises(ChildError, match="nothing cannot be started"):
        run(RunRequest("", "program.py"), tmp_path, command)


def test_a_child_that_is_none_is_told(tmp_path):
    good = child_command()
    command = ChildCommand(sys.executable, ("-c", "raise ValueError('not me')"), good.environment)
    with pytest.raises(ChildError, match="did not start: ValueError: not me"):
        run(RunRequest("", "program.py"), tmp_path, command)


def test_times_are_measured(run_program):
    result = run_program("sum(range(3_000_000))").result
    assert result.seconds > 0
    assert result.processor_seconds > 0


def test_a_forgotten_await_is_told_without_our_own_lines(run_program):
    ended = run_program("async def load():\n    pass\n\n\npromise = load()\n")
    assert ended.stderr == (
        "RuntimeWarning: coroutine 'load' was never awaited\n"
        "A call of an async function does not run it: write `await load()` inside an async "
        "function, or `asyncio.run(load())` outside.\n"
    )


def test_a_warning_of_the_programs_own_is_told_as_python_does(run_program):
    ended = run_program("import warnings\nwarnings.warn('old', stacklevel=1)\n")
    assert "program.py:2: UserWarning: old\n  warnings.warn('old', stacklevel=1)\n" in ended.stderr


def test_an_error_in_a_thread_is_told_and_explained(run_program):
    program = """
    import threading

    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    """
    ended = run_program(textwrap.dedent(program))
    assert (ended.result.ended, ended.result.error) == ("finished", None)
    assert "ZeroDivisionError: division by zero" in ended.stderr
    assert ended.result.explanation is not None
    assert "divided by zero" in ended.result.explanation.meaning


@pytest.mark.parametrize(
    ("program", "limits", "meaning"),
    [
        ("while True:\n    pass\n", Limits(seconds=0.5), "The loop in line 1, `while True:`, was"),
        (
            "while True:\n    print('x' * 99)\n",
            Limits(output=1000),
            "The program printed more than",
        ),
        ("open('a', 'w').write('x' * 2000)", Limits(files=1000), "The program wrote more into"),
        ("x = 'x' * 10**12", Limits(), "The program wanted more memory"),
    ],
)
def test_a_limit_is_explained(run_program, program, limits, meaning):
    result = run_program(program, limits=limits).result
    assert result.ended == "limit"
    assert result.explanation is not None
    assert result.explanation.meaning.startswith(meaning)
