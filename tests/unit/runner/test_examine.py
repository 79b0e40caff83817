"""Programs of learners, examined in real children and judged here: the honest and the others."""

import dataclasses

import pytest

from learnpy.checks.grade import Criteria, before_running, verdict
from learnpy.checks.model import Check, CheckStatus, Mistake
from learnpy.checks.observation import AnswerKey
from learnpy.runner.command import child_command
from learnpy.runner.examine import examination_request, examine, make_key
from learnpy.runner.protocol import Limits

SOLUTION = """
def hours(amount, speed):
    return amount * 8 / speed
"""
FORGOT_EIGHT = """
def hours(amount, speed):
    return amount / speed
"""
STARTER = """
def hours(amount, speed):
    ...
"""
CASES = '''
def case_twice(answer):
    """Asked two times."""
    return [answer.hours(1, 2), answer.hours(1, 2)]
'''


CHECKS = (Check("call", "hours(10, 2)"), Check("call", "hours(3, 4)"), Check("case", "twice"))
CRITERIA = Criteria(
    STARTER, CHECKS, CASES, (Mistake("eight", FORGOT_EIGHT, "{given} gave {got}: 8 bits."),)
)


@pytest.fixture(scope="module")
def key() -> AnswerKey:
    request = examination_request(SOLUTION, CHECKS, CASES)
    return make_key(request, CRITERIA.mistakes, child_command())


@pytest.fixture
def judge(key):
    def go(program: str, **request):
        seconds = request.pop("seconds", 10.0)
        asked = examination_request(
            program, CHECKS, CASES, limits=Limits(seconds=seconds), **request
        )
        return verdict(examine(asked, child_command()), key, CRITERIA)

    return go


def test_the_request_holds_nothing_of_what_is_expected():
    checks = (Check("call", "hours(10, 2)", expect="40.0", show="SECRET", within=0.25),)
    request = examination_request("", checks, CASES)
    assert "40.0" not in repr(request)
    assert "SECRET" not in repr(request)
    assert "0.25" not in repr(request)


def test_the_solution_and_what_does_the_same_are_solved(judge):
    assert judge(SOLUTION).status is CheckStatus.SOLVED
    other = "def hours(a, s):\n    print('working')\n    return 8 * a / s\nprint(hours(1, 1))\n"
    assert judge(other).status is CheckStatus.SOLVED


def test_a_listed_mistake_gets_its_message(judge):
    result = judge("def hours(a, b):\n    x = a\n    return x / b\n")
    assert result.status is CheckStatus.NOT_YET
    assert result.mistake == "eight"
    assert result.message == "`hours(10, 2)` gave `5.0`: 8 bits."
    assert (result.given, result.got, result.expected) == ("hours(10, 2)", "5.0", "40.0")


def test_an_endless_loop_could_not_be_checked(judge):
    result = judge("def hours(a, b):\n    while True: pass\n", seconds=1.0)
    assert result.status is CheckStatus.COULD_NOT_CHECK
    assert "did not come to its end" in result.message


def test_a_loop_only_later_names_the_case_it_hung_in(judge):
    program = "def hours(a, b):\n    while a == 3: pass\n    return a * 8 / b\n"
    result = judge(program, seconds=1.0)
    assert result.status is CheckStatus.COULD_NOT_CHECK
    assert result.given == "hours(3, 4)"
    assert result.message.startswith("With `hours(3, 4)`, your program did not come to its end")


def test_what_was_wrong_before_a_loop_is_told(judge):
    program = "def hours(a, b):\n    while a == 3: pass\n    return a * 9 / b\n"
    result = judge(program, seconds=1.0)
    assert result.status is CheckStatus.NOT_YET
    assert result.message == "With `hours(10, 2)`, we expected `40.0` and got `45.0`."


@pytest.mark.parametrize(
    ("program", "words"),
    [
        (
            "def hours(a, b):\n    return a * 8 / 0\n",
            "stopped in line 2 with this error: `ZeroDivisionError`. A number cannot be",
        ),
        (
            "def hours(a, b:\n    return a\n",
            "cannot read your program yet. The bracket `(` in line 1 is",
        ),
        ("hour = 1\n", "looked for `hours` and found `hour`"),
        ("x = 1\n", "has no function `hours`"),
        ("hours = 3\n", "`hours` is there, but it is no function"),
        ("def hours(a, b):\n    print(a * 8 / b)\n", "printed `40.0` and gave back nothing"),
        ("def hours(a, b):\n    a * 8 / b\n", "gave back nothing, which in Python is `None`"),
        ("def hours(a, b):\n    return 40.0\n", "is a value fixed that should be worked out?"),
        ("def hours(a, b):\n    return str(a * 8 / b)\n", "text that looks like the number"),
        ("import sys\nsys.exit(0)\n", "Take out the `exit()`"),
        ("def hours(a, b):\n    exit()\n", "Take out the `exit()`"),
        (
            "def hours(a):\n    return a\n",
            "your function does not take what it is given: `TypeError",
        ),
        ("def hours():\n    return 1\n", "Compare what stands in the brackets after its name"),
        (
            "class A:\n    def hours(self, a, b): ...\n",
            "`hours` is there, in line 2, and it stands",
        ),
        ("def hours(a, b):\n    return a * 64 / b\n", "8 times as large as it should be"),
        ("def hours(a, b):\n    return a * 4 / b\n", "It would have to be 2 times as large"),
        ("def hours(a, b):\n    return -a * 8 / b\n", "right number with the other sign"),
        ("def hours(a, b):\n    return input()\n", "Nobody types while we check"),
        (
            "import numpi\ndef hours(a, b): ...\n",
            "There is no module `numpi`. There is one with nearly",
        ),
        (
            "1 / 0\n" + SOLUTION,
            "Your program stopped in line 1 with this error: `ZeroDivisionError`",
        ),
    ],
)
def test_what_no_mistake_explains_gets_a_sentence(judge, program, words):
    result = judge(program)
    assert result.status is CheckStatus.NOT_YET
    assert result.mistake == ""
    assert words in result.message


def test_a_flood_is_not_solved(judge):
    program = "import os\nwhile True: os.write(1, b'x' * 65536)\n"
    assert judge(program).status is CheckStatus.COULD_NOT_CHECK


def test_a_flood_of_prints_is_an_endless_loop(judge):
    result = judge("while True: print('x')\n", seconds=1.0)
    assert result.status is CheckStatus.COULD_NOT_CHECK
    assert "loop that never gets to stop" in result.message


@pytest.mark.usefixtures("held_limits")
def test_all_the_memory_is_not_solved(judge):
    # Asked for, and where that is granted, written to: only then macOS counts it.
    full = "bytes(4_000_000_000).replace(bytes(1), b'x')"
    result = judge(f"def hours(a, b):\n    return len({full})\n")
    assert result.status is CheckStatus.COULD_NOT_CHECK
    assert "needed more memory than a check may use" in result.message


READS = (
    "text = open(path, encoding='utf-8').read()",
    "import pathlib; text = pathlib.Path(path).read_text(encoding='utf-8')",
    "import os; text = os.read(os.open(path, os.O_RDONLY), 9999).decode()",
    "import shutil; shutil.copy(path, 'mine'); text = open('mine').read()",
    "import os; os.chdir(os.path.dirname(path)); text = open('solution.py').read()",
    "import runpy; hours = runpy.run_path(path)['hours']; text = ''",
)
LINKS = (
    "import os; os.link(path, 'mine'); text = open('mine').read()",
    "import os; os.symlink(path, 'mine'); text = open('mine').read()",
)
STARTS = (
    "import subprocess; text = subprocess.check_output(['cat', path]).decode()",
    "import os; os.system('cp %s mine' % path); text = open('mine').read()",
)
IMPORT = "import os, sys; sys.path.insert(0, os.path.dirname(path)); from solution import hours"


@pytest.fixture
def thief(judge, tmp_path):
    """The verdict on a program that takes the answer from a file in some way."""
    secret = tmp_path / "course"
    secret.mkdir()
    solution = secret / "solution.py"
    solution.write_text(SOLUTION, encoding="utf-8")

    def go(way: str, *, guarded: bool):
        program = f"path = {str(solution)!r}\n{way}\nexec(text)\n"
        return judge(program, private=[str(secret)] if guarded else [])

    return go


@pytest.mark.parametrize("way", READS)
def test_the_answer_cannot_be_read(thief, way):
    assert thief(way, guarded=False).status is CheckStatus.SOLVED
    result = thief(way, guarded=True)
    assert result.status is CheckStatus.NOT_YET
    assert "PermissionError: This belongs to the course" in result.got
    assert "This belongs to the course" in result.message


@pytest.mark.parametrize("way", [*LINKS, *STARTS, f"{IMPORT}; text = ''"])
def test_the_answer_cannot_be_fetched_in_other_ways(thief, way):
    result = thief(way, guarded=True)
    assert result.status is CheckStatus.NOT_YET
    assert "Error: " in result.got


def test_files_of_the_lesson_are_there(judge, tmp_path):
    data = tmp_path / "speeds.csv"
    data.write_text("8", encoding="utf-8")
    program = "eight = int(open('data/speeds.csv').read())\ndef hours(a, b): return a * eight / b\n"
    result = judge(program, data={"data/speeds.csv": str(data)}, private=[str(tmp_path)])
    assert result.status is CheckStatus.SOLVED


def test_a_broken_check_is_not_the_learners_fault(key):
    checks = (Check("case", "odd"),)
    criteria = dataclasses.replace(CRITERIA, checks=checks, mistakes=())
    working = "def case_odd(answer):\n    'x'\n    return 1\n"
    request = examination_request(SOLUTION, checks, working)
    good = make_key(request, (), child_command())
    broken = dataclasses.replace(request, cases="def case_other(answer): ...\n")
    result = verdict(examine(broken, child_command()), good, criteria)
    assert result.status is CheckStatus.COULD_NOT_CHECK
    result = verdict(good.solution, make_key(broken, (), child_command()), criteria)
    assert result.status is CheckStatus.COULD_NOT_CHECK


def test_nothing_is_run_for_an_empty_answer_or_the_starter():
    for answer in ("", "\n \n# only a comment\n"):
        result = before_running(answer, CRITERIA)
        assert result is not None
        assert result.status is CheckStatus.NOT_YET
        assert "no program yet" in result.message
    for answer in ("# def hours(a, b):\n#     return a\n", "#hours = 3", "# print(1)\n\n"):
        result = before_running(answer, CRITERIA)
        assert result is not None
        assert result.message == (
            "Every line begins with `#`, so Python skips them all. Take the `#` away."
        )
    for answer in (STARTER, STARTER + "\n# thinking\n", STARTER.replace("    ", "\t")):
        result = before_running(answer, CRITERIA)
        assert result is not None
        assert result.status is CheckStatus.NOT_YET
        assert "still the starter" in result.message
    assert before_running(SOLUTION, CRITERIA) is None
    assert before_running("def hours(", CRITERIA) is None
