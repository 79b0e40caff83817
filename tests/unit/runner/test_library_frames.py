"""Long ways through libraries in a traceback, folded, in real children and on frames by hand."""

import linecache
from pathlib import Path
from traceback import FrameSummary

import pytest

from learnpy.runner.library_frames import FoldedFrames, library_of

STANDARD = Path(linecache.__file__).parent
PACKAGES = STANDARD / "site-packages"


def test_the_way_through_a_library_is_one_line(run_program):
    program = "import json\ndef read(text):\n    return json.loads(text)\nread('{')\n"
    ended = run_program(program)
    assert ended.result.error is not None
    assert ended.result.error.traceback == ended.stderr
    lines = ended.stderr.splitlines()
    assert lines[:6] == [
        "Traceback (most recent call last):",
        '  File "program.py", line 4, in <module>',
        "    read('{')",
        '  File "program.py", line 3, in read',
        "    return json.loads(text)",
        "           ^^^^^^^^^^^^^^^^",
    ]
    assert lines[6] == "  ... 2 more lines in json ..."
    assert "in raw_decode" in lines[7]
    assert lines[-1].startswith("json.decoder.JSONDecodeError: Expecting")


def test_of_a_cause_too(run_program):
    program = "import pandas\npandas.DataFrame({'a': [1]})['b']\n"
    said = run_program(program, packages=["pandas"]).stderr
    cause, _, error = said.partition("The above exception was the direct cause")
    assert "more lines in pandas ..." in cause
    assert error.count("  File ") == 3
    assert "more lines" not in error


def test_what_the_program_does_itself_stays_whole(run_program):
    program = "def down(n):\n    return 1 // n if n == 0 else down(n - 1)\ndown(2)\n"
    said = run_program(program).stderr
    assert said.count('File "program.py"') == 4
    assert "more lines" not in said


def frame(name: str | Path) -> FrameSummary:
    return FrameSummary(str(name), 3, "f", lookup_line=False, line="f()")


def folded(*names: str | Path) -> list[str]:
    lines = FoldedFrames(map(frame, names), "program.py").format()
    return [line.splitlines()[0].strip().partition(",")[0] for line in lines]


MINE = 'File "program.py"'
NUMPY, PANDAS = PACKAGES / "numpy" / "core.py", PACKAGES / "pandas" / "frame.py"
LAST = f'File "{NUMPY}"'


def test_runs_are_folded_each_by_itself():
    assert folded("program.py", NUMPY, NUMPY, "program.py", NUMPY, PANDAS, NUMPY, NUMPY) == [
        MINE, "... 2 more lines in numpy ...",
        MINE, "... 3 more lines in numpy and pandas ...", LAST,
    ]  # fmt: skip
    assert folded(NUMPY, PANDAS, STANDARD / "json" / "decoder.py", NUMPY) == [
        "... 3 more lines in numpy and others ...", LAST,
    ]  # fmt: skip


def test_one_frame_and_the_last_one_stay():
    assert folded("program.py", NUMPY, "program.py") == [MINE, LAST, MINE]
    assert folded(PANDAS, PANDAS, NUMPY) == ["... 2 more lines in pandas ...", LAST]
    assert folded() == []


@pytest.mark.parametrize(
    ("name", "library"),
    [
        ("program.py", ""),
        (Path("/home/ada/own/helper.py").absolute(), ""),
        ("<string>", ""),
        ("<frozen importlib._bootstrap>", "Python"),
        ("pandas/_libs/index.pyx", "pandas"),
        ("six.py", "six"),
        (PACKAGES / "six.py", "six"),
        (NUMPY, "numpy"),
        (STANDARD / "json" / "decoder.py", "json"),
        (STANDARD / "random.py", "random"),
    ],
)
def test_whose_a_frame_is(name, library):
    assert library_of(frame(name), "program.py") == library
