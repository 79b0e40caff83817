"""The value of a program's last line, from real runs."""

import pytest

from learnpy.runner.outcome import ShownValue
from learnpy.runner.protocol import Limits

LONG = Limits(seconds=60)


@pytest.mark.parametrize(
    ("program", "text"),
    [
        ("x = 20\nx + 1\n", "21"),
        ("'a' * 3", "'aaa'"),
        ('"the whole program is one text"', "'the whole program is one text'"),
        ("def f():\n    return [1, None]\n\nf(\n)  # a remark\n\n", "[1, None]"),
        ("x = 5; x", "5"),
        ("(\n    1,\n    2,\n)", "(1, 2)"),
        ("'\\ud800'", "'\\ud800'"),
    ],
)
def test_the_value_of_the_last_line_is_shown_as_a_repl_would(run_program, program, text):
    ended = run_program(program)
    assert ended.stdout == ended.stderr == ""
    assert ended.result.ended == "finished"
    assert ended.result.value is not None
    assert ended.result.value.text == text
    assert ended.result.value.length == len(text)
    assert ended.result.value.table is None


@pytest.mark.parametrize(
    "program",
    [
        "",
        "None",
        "print(1)",
        "x = 3",
        "for n in (1, 2):\n    n",
        "if True:\n    5",
        "import sys\nsys.exit(0)\n5",
    ],
)
def test_no_value_is_shown_where_a_repl_shows_none(run_program, program):
    result = run_program(program).result
    assert result.ended == "finished"
    assert result.value is None


def test_the_program_cannot_see_how_its_value_is_kept(run_program):
    ended = run_program("before = list(globals())\nprint(before == list(globals())[:-1])\nbefore")
    assert ended.stdout == "True\n"
    assert "learnpy" not in ended.result.value.text


def test_tracebacks_of_the_last_line_are_true(run_program):
    program = "def half(n):\n    return n / 0\n\n\n[\n    half(1),\n]\n"
    ended = run_program(program)
    assert ended.result.ended == "error"
    assert ended.result.error.line == 2
    assert "line 6, in <module>\n    half(1),\n    ^^^^^^^" in ended.stderr
    assert ended.result.value is None


def test_what_is_no_program_is_told_as_before(run_program):
    result = run_program("x = 1\nreturn x\n").result
    assert result.error.name == "SyntaxError"
    assert result.error.line == 2
    warned = run_program("x = 1\nx is 1\n")
    assert warned.stderr.count("SyntaxWarning") == 1


def test_an_expression_deeper_than_a_tree_may_be_still_runs(run_program):
    ended = run_program("print(len('" + "x" * 9 + "'))\n" + "-" * 80 + "1\n")
    assert ended.result.ended == "finished"
    deep = run_program("x = " + "+".join("1" * 20_000) + "\nprint(x)\n")
    plain = run_program("exec('x = ' + '+'.join('1' * 20_000))\nprint(x)\n")
    assert deep.stdout == plain.stdout


def test_an_error_in_repr_is_an_error_of_the_program(run_program):
    program = "class Odd:\n    def __repr__(self):\n        return 1 / 0\n\nOdd()\n"
    ended = run_program(program)
    assert ended.result.ended == "error"
    assert ended.result.error.name == "ZeroDivisionError"
    assert ended.result.error.line == 3
    assert "runner" not in ended.stderr


def test_a_repr_that_hangs_is_ended_by_the_time_limit(run_program):
    program = "class Odd:\n    def __repr__(self):\n        while True: pass\n\nOdd()\n"
    result = run_program(program, limits=Limits(seconds=1)).result
    assert (result.ended, result.limit) == ("limit", "time")


def test_a_very_long_value_is_cut_and_its_length_told(run_program):
    value = run_program("list(range(100_000))").result.value
    assert len(value.text) == 10_000
    assert value.length == len(repr(list(range(100_000))))


def shown(run_program, program: str, *packages: str) -> ShownValue:
    result = run_program(program, packages=packages, limits=LONG).result
    assert result.ended == "finished", result.error
    assert result.value is not None
    return result.value


def test_a_data_frame_is_a_table(run_program):
    value = shown(
        run_program,
        """
import pandas as pd
frame = pd.DataFrame(
    {
        "film": ["Tide", "two\\nlines", None],
        "score": [1.5, 2.25, None],
        "seen": [1, 20, 300],
        "day": pd.to_datetime(["2026-01-02", "2026-01-03", None]),
    },
    index=pd.Index(["a", "b", "c"], name="key"),
)
frame
""",
        "pandas",
    )
    assert value.kind == "DataFrame"
    assert value.text.split()[:2] == ["film", "score"]
    table = value.table
    assert table is not None
    assert table.columns == ("film", "score", "seen", "day")
    assert table.index == ("a", "b", "c")
    assert table.index_name == "key"
    assert table.numeric == (False, True, True, False)
    assert table.rows[0] == ("Tide", "1.50", "1", "2026-01-02")
    assert table.rows[1] == ("two ↵ lines", "2.25", "20", "2026-01-03")
    assert table.rows[2][1:] == ("NaN", "300", "NaT")
    assert (table.row_count, table.column_count) == (3, 4)


def test_of_a_large_table_the_head_is_kept_and_the_shape_told(run_program):
    value = shown(
        run_program,
        "import numpy as np\nimport pandas as pd\npd.DataFrame(np.zeros((1000, 50)))\n",
        "pandas",
    )
    assert value.table is not None
    assert len(value.table.rows) == 200
    assert {len(row) for row in value.table.rows} == {30}
    assert (value.table.row_count, value.table.column_count) == (1000, 50)


def test_a_series_and_several_levels_of_names(run_program):
    series = shown(
        run_program, "import pandas as pd\npd.Series([1, 2], index=['x', 'y'], name='n')", "pandas"
    )
    assert series.table is not None
    assert (series.kind, series.table.columns) == ("Series", ("n",))
    assert series.table.index == ("x", "y")
    grouped = shown(
        run_program,
        """
import pandas as pd
frame = pd.DataFrame({"a": [1, 1, 2], "b": ["x", "y", "x"], "c": [1.0, 2.0, 3.0]})
frame.groupby(["a", "b"]).agg(["mean", "count"])
""",
        "pandas",
    )
    assert grouped.table is not None
    assert grouped.table.columns == ("c, mean", "c, count")
    assert grouped.table.index[0] == "1, x"
    assert grouped.table.index_name == "a, b"


def test_arrays_of_one_and_two_axes_are_tables(run_program):
    one = shown(run_program, "import numpy as np\nnp.array([1, 2, 3])", "numpy")
    assert one.table is not None
    assert one.table.rows == (("1",), ("2",), ("3",))
    two = shown(run_program, "import numpy as np\nnp.arange(6).reshape(2, 3) / 4", "numpy")
    assert two.table is not None
    assert two.table.rows == (("0.00", "0.25", "0.50"), ("0.75", "1.00", "1.25"))
    assert two.table.numeric == (True, True, True)
    assert two.text.startswith("array(")
    small = shown(run_program, "import numpy as np\nnp.array([1e-9, 2.5, np.nan])", "numpy")
    assert small.table is not None
    assert small.table.rows == (("1e-09",), ("2.5",), ("NaN",))


@pytest.mark.parametrize("value", ["np.zeros((2, 2, 2))", "np.array([])", "np.float64(2)"])
def test_what_is_no_table_stays_text(run_program, value):
    assert shown(run_program, f"import numpy as np\n{value}", "numpy").table is None


@pytest.mark.parametrize("value", ["pd.DataFrame()", "pd.DataFrame({'a': []})", "pd.Series([])"])
def test_an_empty_table_is_told_in_words(run_program, value):
    found = shown(run_program, f"import pandas as pd\n{value}", "pandas")
    assert found.table is None
    assert found.text.startswith(("Empty DataFrame", "Series([]"))


@pytest.mark.parametrize(
    "last", ["plt.title('x')", "plt.plot([1, 2])", "plt.hist([1, 2])", "plt.subplots(2, 2)"]
)
def test_a_part_of_a_figure_is_not_shown_beside_the_figure(run_program, last):
    result = run_program(
        f"import matplotlib.pyplot as plt\n{last}\n", packages=["matplotlib"], limits=LONG
    ).result
    assert result.value is None
    assert len(result.figures) == 1
