"""Colours, sizes and fonts come from the design alone: no part of the window has its own."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import learnpy.ui
from learnpy.paths import resources_folder

UI = Path(learnpy.ui.__file__).parent
DESIGN = {"stylesheet.py", "theme.py", "look.py"}
"""Where colours, sizes and fonts are made of the tokens."""

FORBIDDEN = {
    "a colour written as a number": re.compile(r"""["'(\s]#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})\b"""),
    "a colour of one's own": re.compile(r"""QColor\(\s*(?:["']|\d)|Qt\.GlobalColor|\brgba?\("""),
    "a length of a style sheet that is not of the text size": re.compile(r"(?<![\w}])[1-9]\d*px\b"),
    "a size in points": re.compile(r"setPointSizeF?\("),
    "a size that is not of the text size": re.compile(
        r"\.(?:setPixelSize|set(?:Fixed|Minimum|Maximum)(?:Width|Height|Size)"
        r"|setContentsMargins|setSpacing|setIconSize)\(\s*[1-9]"
    ),
    "a font of one's own": re.compile(r"""QFont\(\s*["']|setFamily\(\s*["']"""),
    "a style sheet of its own": re.compile(r"\.setStyleSheet\("),
}


def of_window() -> Iterator[tuple[Path, str]]:
    for file in sorted(UI.rglob("*.py")):
        if file.name not in DESIGN:
            yield file, file.read_text(encoding="utf-8")


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_part_of_the_window_has(what: str) -> None:
    found = [
        f"{file.relative_to(UI)}:{number}: {line.strip()}"
        for file, text in of_window()
        for number, line in enumerate(text.splitlines(), start=1)
        if FORBIDDEN[what].search(line)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("what", "line"),
    [
        ("a colour written as a number", 'pen = "#ff0000"'),
        ("a colour written as a number", "color: #fff;"),
        ("a colour of one's own", 'QColor("red")'),
        ("a colour of one's own", "QColor(255, 0, 0)"),
        ("a length of a style sheet that is not of the text size", "padding: 4px;"),
        ("a size in points", "font.setPointSize(9)"),
        ("a size that is not of the text size", "self.setFixedWidth(300)"),
        ("a size that is not of the text size", "row.setContentsMargins(12, 0, 0, 0)"),
        ("a font of one's own", 'QFont("Arial")'),
        ("a style sheet of its own", "label.setStyleSheet(css)"),
    ],
)
def test_the_search_finds_what_it_is_for(what: str, line: str) -> None:
    assert FORBIDDEN[what].search(line)


def test_the_style_sheet_has_no_colour_of_its_own() -> None:
    text = (UI / "stylesheet.py").read_text(encoding="utf-8")
    assert not re.search(r"#[0-9a-fA-F]{3,6}\b(?!\[|:|\s*\{)", re.sub(r"#[a-zA-Z]{3,}", "", text))


def test_every_font_has_its_licence_beside_it() -> None:
    fonts = resources_folder() / "fonts"
    families = {
        file.name.split("-")[0] for file in fonts.iterdir() if file.suffix in {".otf", ".ttf"}
    }
    assert families
    for family in families:
        text = (fonts / f"{family}-OFL.txt").read_text(encoding="utf-8")
        assert "SIL OPEN FONT LICENSE" in text.upper()
