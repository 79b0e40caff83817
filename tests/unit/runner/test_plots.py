"""Figures drawn by real programs: the pictures, and their words."""

import struct
import textwrap
from pathlib import Path

import pytest

from learnpy.runner.command import child_command
from learnpy.runner.protocol import Limits, RunRequest
from learnpy.runner.run import run


@pytest.fixture
def words(run_program):
    """The words of the figures that a program shows, run as a lesson's is."""

    def go(program: str) -> list[str]:
        lead = "import matplotlib.pyplot as plt\nimport numpy as np\n"
        ended = run_program(
            lead + textwrap.dedent(program),
            packages=["matplotlib"],
            warnings_are_errors=True,
            limits=Limits(seconds=60),
        )
        assert ended.stderr == ""
        return [figure.description for figure in ended.result.figures]

    return go


def size_of(picture: bytes) -> tuple[int, int]:
    assert picture.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", picture[16:24])
    return width, height


def draw(program: str, folder: Path) -> list[bytes]:
    folder.mkdir()
    ended = run(
        RunRequest(program, "plot.py", limits=Limits(seconds=60)),
        folder,
        child_command(["matplotlib"]),
    )
    assert ended.result.ended == "finished"
    return [(folder / "results" / each.file).read_bytes() for each in ended.result.figures]


def test_figures_come_in_the_order_shown_and_are_closed(words):
    found = words("""
        plt.plot([1, 2]); plt.title("first")
        plt.show()
        print(plt.get_fignums())
        plt.figure(); plt.plot([1, 2]); plt.title("second")
        plt.figure(); plt.plot([1, 2]); plt.title("third")
        plt.show()
        plt.plot([1, 2]); plt.title("left open")
    """)
    titles = [each.splitlines()[0] for each in found]
    assert titles == [
        'Line chart "first".',
        'Line chart "second".',
        'Line chart "third".',
        'Line chart "left open".',
    ]


def test_the_picture_is_sharp_and_of_the_asked_size(tmp_path):
    program = """
import matplotlib.pyplot as plt
plt.plot([1, 2])
plt.figure(figsize=(4, 3)); plt.plot([1, 2])
"""
    first, second = draw(program, tmp_path / "one")
    assert size_of(first) == (8 * 144, 4.5 * 144)
    assert size_of(second) == (4 * 144, 3 * 144)


def test_a_size_the_program_sets_for_all_figures_holds(tmp_path):
    program = """
import matplotlib.pyplot as plt
plt.rcParams["figure.figsize"] = (5, 2)
plt.plot([1, 2])
"""
    (picture,) = draw(program, tmp_path / "one")
    assert size_of(picture) == (5 * 144, 2 * 144)


def test_the_same_program_draws_the_same_bytes(tmp_path):
    program = "import matplotlib.pyplot as plt\nplt.plot([1, 3, 2])\nplt.title('Zoë')\n"
    assert draw(program, tmp_path / "one") == draw(program, tmp_path / "two")


def test_nothing_is_drawn_without_matplotlib(run_program):
    assert run_program("print(1)").result.figures == ()


def test_figures_drawn_before_an_error_are_kept(run_program):
    program = "import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()\n1 / 0\n"
    result = run_program(program, limits=Limits(seconds=60)).result
    assert result.ended == "error"
    assert len(result.figures) == 1


def test_a_figure_that_cannot_be_drawn_is_the_programs_error(run_program):
    program = "import matplotlib.pyplot as plt\nplt.title('$\\\\nonsense$')\nplt.show()\n"
    result = run_program(program, limits=Limits(seconds=60)).result
    assert result.ended == "error"
    assert result.error is not None
    assert result.error.line == 3
    assert "learnpy/runner" not in result.error.traceback.replace("\\", "/")


def test_no_more_than_twenty_figures_are_kept(run_program):
    program = """
import matplotlib.pyplot as plt
for n in range(23):
    plt.figure(figsize=(1, 1))
    plt.show()
print(plt.get_fignums())
"""
    ended = run_program(program, limits=Limits(seconds=120))
    assert ended.stdout == "[]\n"
    assert len(ended.result.figures) == 20


def test_layouts_that_the_program_chose_are_left_alone(words):
    found = words("""
        plt.subplots(layout="constrained")
        plt.subplots(); plt.tight_layout()
        plt.subplots(); plt.subplots_adjust(left=0.4)
        plt.figure(figsize=(0.3, 0.3)); plt.ylabel("far too long for this")
    """)
    assert len(found) == 4


def test_a_line_chart_in_words(words):
    (found,) = words("""
        plt.plot([1, 2, 5], [3.0, 1.25, 2.0], label="hidden")
        plt.plot([1, 2, 5], [4, 4, 4], label="known")
        plt.axhline(2.5, label="limit"); plt.axvline(3)
        plt.title("How far off"); plt.xlabel("factors"); plt.ylabel("stars"); plt.yscale("log")
        plt.xlim(0, 6); plt.ylim(1, 10)
        plt.annotate("here", (2, 2))
    """)
    assert found.splitlines() == [
        'Line chart "How far off".',
        'Horizontal axis: "factors", from 0 to 6.',
        'Vertical axis: "stars", from 1 to 10, log scale.',
        'Line "hidden": 3 points; starts at 3, ends at 2, lowest 1.25 at 2, highest 3 at 1.',
        'Line "known": 3 points, all at 4.',
        'Level line at 2.5 "limit".',
        "Upright line at 3.",
        'Text in it: "here".',
    ]


def test_bars_in_words(words):
    (found,) = words("""
        plt.bar(["drama", "comedy"], [12, 7.5], label="films")
    """)
    assert found.splitlines() == [
        "Bar chart.",
        'Horizontal axis: "drama", "comedy".',
        "Vertical axis: from 0 to 12.6.",
        'Bars "films": drama 12, comedy 7.5.',
    ]


def test_many_bars_and_lying_bars_in_words(words):
    many, lying, alike = words("""
        plt.bar(range(30), [abs(n - 11) for n in range(30)], width=1)
        plt.figure(); plt.barh(["a", "b"], [1, 2])
        plt.figure(); plt.bar(range(20), [2] * 20)
    """)
    assert many.splitlines()[-1] == "Bars: 30, lowest 0 at 11, highest 18 at 29."
    assert lying.splitlines()[-1] == "Bars: a 1, b 2."
    assert alike.splitlines()[-1] == "Bars: 20, each 2."


def test_a_histogram_in_words(words):
    (found,) = words("plt.hist([1, 1.1, 1.2, 2, 2.6, 3], bins=4, range=(1, 3))")
    assert found.splitlines()[0] == "Histogram."
    assert (
        found.splitlines()[-1]
        == "Bars: 4 groups from 1 to 3, 6 in all; the most, 3, between 1 and 1.5."
    )


def test_points_in_words(words):
    (found,) = words("""
        plt.scatter([1, 2, 3], [5, 4, 6], label="viewers")
        plt.plot([0, 1], [0, 1], "o")
    """)
    lines = found.splitlines()
    assert lines[0] == "Scatter plot."
    assert "Points: 2 points, across from 0 to 1, up from 0 to 1." in lines
    assert 'Points "viewers": 3 points, across from 1 to 3, up from 4 to 6.' in lines


def test_pictures_panels_and_colour_scales_in_words(words):
    (found,) = words("""
        figure, (left, right) = plt.subplots(1, 2)
        figure.suptitle("Both")
        drawn = left.imshow(np.arange(12.0).reshape(3, 4)); left.set_title("grey"); left.axis("off")
        right.imshow(np.zeros((2, 5, 3))); right.set_xticks([]); right.set_yticks([])
        figure.colorbar(drawn, ax=left, label="counts")
    """)
    assert found.splitlines() == [
        'Figure "Both".',
        'Panel 1 of 2. Picture "grey".',
        "Image: 3 rows and 4 columns, values from 0 to 11.",
        "Panel 2 of 2. Picture.",
        "Image: 2 rows and 5 columns.",
        'Colour scale: "counts", from 0 to 11.',
    ]


def test_days_in_words(words):
    (found,) = words("""
        import datetime as dt
        days = [dt.date(2024, 3, n) for n in (1, 11, 21)]
        plt.plot(days, [3, 1, 2]); plt.xlim(dt.date(2024, 3, 1), dt.date(2024, 4, 1))
    """)
    assert "Horizontal axis: from 2024-03-01 to 2024-04-01." in found
    assert "lowest 1 at 2024-03-11" in found


def test_what_else_can_be_drawn_gets_some_words(words):
    found = words("""
        plt.errorbar([1, 2], [3, 4], yerr=[1, 1], label="measured")
        plt.figure(); plt.pie([1, 3], labels=["a", "b"])
        plt.figure(); plt.contourf(np.arange(12).reshape(3, 4))
        plt.figure(); plt.pcolormesh(np.arange(12).reshape(3, 4))
        plt.figure(); plt.boxplot([[1, 2, 3], [2, 3, 9]])
        plt.figure(); plt.fill_between([1, 2], [1, 2], label="band")
        plt.figure().add_subplot(projection="3d").plot([1, 2], [1, 2], [3, 4])
        plt.figure().add_subplot(projection="polar").plot([1, 2], [1, 2])
        plt.figure(); plt.plot([np.nan, np.inf]); plt.scatter([], [])
        plt.figure(); plt.stem([1, 2]); plt.vlines([1], 0, 1); plt.quiver([1], [1], [1], [1])
        plt.figure()
        plt.figure(); plt.subplots()
    """)
    heads = [each.splitlines()[0] for each in found]
    assert heads == [
        "Line chart.",
        "Pie chart.",
        "Coloured grid.",
        "Coloured grid.",
        "Line chart.",
        "Area chart.",
        "Line chart.",
        "Line chart.",
        "Line chart.",
        "Chart of points, lines and filled areas.",
        "An empty figure.",
        "An empty figure.",
        "Empty chart.",
    ]
    assert 'Line "measured": 2 points' in found[0]
    assert found[1].splitlines()[1] == 'Pie: part "a" 25 %, part "b" 75 %.'
    assert 'Filled area "band".' in found[5]
