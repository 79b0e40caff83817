"""Figures in the colours and the sharpness that a window asks for, drawn by real programs."""

import textwrap
from pathlib import Path

import pytest
from PIL import Image

from learnpy.runner.command import child_command
from learnpy.runner.figures.folder import FOLDER, fonts_listed
from learnpy.runner.figures.style import FigureColours, FigureStyle
from learnpy.runner.protocol import Limits, RunRequest
from learnpy.runner.run import run

DARK = FigureColours(
    background="#191918", text="#eeeeec", lines="#6f6d66", cycle=("#70b8ff", "#ffa057")
)
GROUND, WHITE, BLACK = (0x19, 0x19, 0x18), (255, 255, 255), (0, 0, 0)


def read(file: Path) -> Image.Image:
    with Image.open(file) as picture:
        picture.load()
        return picture


@pytest.fixture(scope="module")
def plots(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the list of fonts, which a program may not write into the user's home."""
    cache = tmp_path_factory.mktemp("cache")
    with fonts_listed(cache):
        pass
    return cache / FOLDER


@pytest.fixture
def draw(tmp_path: Path, plots: Path):
    """The pictures that a program shows in a window's style, and what it printed."""

    def go(program: str, style: FigureStyle, *packages: str) -> tuple[list[Image.Image], str]:
        folder = tmp_path / f"run {len(list(tmp_path.iterdir()))}"
        folder.mkdir()
        request = RunRequest(
            textwrap.dedent(program), "plot.py", limits=Limits(seconds=60), figure_style=style
        )
        ended = run(request, folder, child_command(packages, plots_folder=plots))
        assert ended.stderr == ""
        assert ended.result.ended == "finished"
        figures = [read(folder / "results" / each.file) for each in ended.result.figures]
        return figures, ended.stdout

    return go


def colours(picture: Image.Image) -> set[tuple[int, int, int]]:
    """The colours that are more than the rims of shapes."""
    counted = picture.convert("RGB").getcolors(1 << 24) or []
    return {colour for count, colour in counted if count > 60}


LINE = "import matplotlib.pyplot as plt\nplt.plot([1, 2], lw=5)\nplt.title('A line')\n"


def test_a_figure_has_as_many_points_as_the_window_asks_for(draw):
    (picture,), _ = draw(LINE, FigureStyle(100.0))
    assert picture.size == (800, 450)
    assert round(picture.info["dpi"][0]) == 100
    assert colours(picture) >= {WHITE, BLACK, (0x1F, 0x77, 0xB4)}


@pytest.mark.parametrize("packages", [(), ("matplotlib",)], ids=["imported late", "ahead"])
def test_a_figure_takes_the_colours_of_the_theme(draw, packages):
    (picture,), _ = draw(LINE, FigureStyle(100.0, DARK), *packages)
    seen = colours(picture)
    assert seen >= {GROUND, (0x70, 0xB8, 0xFF), (0xEE, 0xEE, 0xEC), (0x6F, 0x6D, 0x66)}
    assert not seen & {WHITE, BLACK}


def test_pandas_draws_in_them_too(draw):
    program = """
        import pandas as pd
        pd.Series([1, 2]).plot(lw=5)
    """
    (picture,), _ = draw(program, FigureStyle(100.0, DARK))
    assert GROUND in colours(picture)


@pytest.mark.parametrize(
    "choice",
    [
        'plt.style.use("ggplot")',
        'plt.style.use(["bmh"])',
        'plt.style.use("default")',
        "plt.rcdefaults()",
        'plt.style.use({"figure.facecolor": "white", "axes.facecolor": "white"})',
    ],
)
def test_a_style_that_the_program_chooses_wins(draw, choice):
    program = f"import matplotlib.pyplot as plt\n{choice}\nplt.plot([1, 2]); plt.title('Own')\n"
    (picture,), _ = draw(program, FigureStyle(100.0, DARK))
    seen = colours(picture)
    assert WHITE in seen
    assert BLACK in seen
    assert not seen & {GROUND, (0xEE, 0xEE, 0xEC)}


def test_a_style_for_a_while_and_one_without_colours(draw):
    program = """
        import matplotlib.pyplot as plt
        with plt.style.context("ggplot"):
            plt.plot([1, 2]); plt.show()
        plt.plot([1, 2]); plt.show()
        plt.style.use("fast")
        plt.style.use({"lines.linewidth": 4})
        plt.plot([1, 2]); plt.show()
    """
    found, _ = draw(program, FigureStyle(60.0, DARK))
    assert [WHITE in colours(each) for each in found] == [True, False, False]
    assert [GROUND in colours(each) for each in found] == [False, True, True]


def test_what_would_not_be_seen_on_the_dark_is_made_lighter(draw):
    program = """
        import matplotlib.pyplot as plt
        figure, panels = plt.subplots(2, 2)
        panels[0, 0].plot([1, 2], color="black", lw=5)
        panels[0, 1].scatter([1, 2], [1, 2], 900, color="#1f2a44")
        panels[1, 0].bar([1, 2], [1, 2], color="k")
        panels[1, 1].text(0.1, 0.5, "in black", color="black", size=30)
        for panel in panels.flat:
            panel.axis("off")
    """
    (picture,), _ = draw(program, FigureStyle(100.0, DARK))
    width, height = picture.size
    for left in (0, width // 2):
        for top in (0, height // 2):
            part = picture.crop((left, top, left + width // 2, top + height // 2))
            seen = colours(part)
            assert max(sum(colour) for colour in seen) > 330, (left, top, seen)
            assert not seen & {BLACK, (0x1F, 0x2A, 0x44)}


def test_a_ground_that_the_program_chooses_keeps_its_words_readable(draw):
    program = """
        import matplotlib.pyplot as plt
        plt.figure(facecolor="white").add_subplot(facecolor="white").plot([1, 2], lw=5)
        plt.title("On white", size=30)
    """
    (picture,), _ = draw(program, FigureStyle(100.0, DARK))
    seen = colours(picture)
    assert WHITE in seen
    assert (0xEE, 0xEE, 0xEC) not in seen
    assert any(sum(colour) < 400 for colour in seen)


@pytest.mark.parametrize("colour", ["#0f172a", "#eeeeec"], ids=["chosen", "of the theme"])
def test_a_text_in_a_box_of_its_own_is_read_against_the_box(draw, colour):
    program = f"""
        import matplotlib.pyplot as plt
        box = {{"facecolor": "#fde68a"}}
        plt.figure().add_subplot().text(0.1, 0.5, "HHH", color="{colour}", size=60, bbox=box)
        plt.axis("off")
    """
    (picture,), _ = draw(program, FigureStyle(100.0, DARK))
    letters = colours(picture) - {GROUND, (0xFD, 0xE6, 0x8A)}
    assert min(sum(each) for each in letters) < 330, letters


def test_pictures_keep_their_colours(draw):
    program = """
        import matplotlib.pyplot as plt
        plt.imshow([[0, 1], [1, 0]], cmap="gray")
        plt.text(0, 1, "dark", color="black", size=40, ha="center")
    """
    (picture,), _ = draw(program, FigureStyle(100.0, DARK))
    assert colours(picture) >= {BLACK, WHITE, GROUND}


def test_a_figure_without_a_ground_gets_that_of_the_page(draw):
    program = LINE + "plt.gcf().set_facecolor('none')\nplt.gca().set_facecolor('none')\n"
    dark, light = (
        draw(program, FigureStyle(60.0, DARK))[0],
        draw(program, FigureStyle(60.0))[0],
    )
    assert dark[0].convert("RGB").getpixel((0, 0)) == GROUND
    assert light[0].convert("RGB").getpixel((0, 0)) == WHITE


def test_pauses_animations_and_clicks_do_not_hold_a_program_up(draw):
    program = """
        import matplotlib.pyplot as plt
        from matplotlib.animation import FuncAnimation
        from matplotlib.widgets import Slider
        plt.ion()
        for n in range(300):
            plt.plot([n, n + 1])
            plt.pause(30)
        plt.pause(0)
        plt.close()
        plt.ioff()
        figure, axes = plt.subplots()
        (line,) = axes.plot([1, 2])
        moving = FuncAnimation(figure, lambda n: line.set_ydata([n, 2]), frames=3, interval=10)
        slider = Slider(figure.add_axes((0.2, 0, 0.6, 0.05)), "size", 0, 1)
        plt.show()
        plt.plot([1, 2])
        print(plt.ginput(1, timeout=-1), plt.waitforbuttonpress())
        plt.title("at last")
    """
    found, printed = draw(program, FigureStyle(40.0))
    assert len(found) == 3
    assert printed == "[] None\n"


def test_figures_shown_while_the_program_goes_on(draw):
    program = """
        import matplotlib.pyplot as plt
        plt.plot([1, 2]); plt.title("shown, then closed")
        plt.show(block=False)
        plt.close()
        plt.plot([1, 2]); plt.close()
        figure = plt.figure(); figure.show()
        figure.add_subplot().set_title("shown, then drawn on, and left open")
    """
    found, _ = draw(program, FigureStyle(40.0))
    assert len(found) == 2


def test_the_programs_own_files_are_in_the_colours_of_the_theme_too(draw):
    program = LINE + "plt.savefig('mine.png')\nplt.close()\nfrom PIL import Image\n"
    program += "print(Image.open('mine.png').convert('RGB').getpixel((0, 0)))\n"
    _, printed = draw(program, FigureStyle(60.0, DARK))
    assert printed == f"{GROUND}\n"
