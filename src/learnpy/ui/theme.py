"""The colours of a theme: the only place they come from is `resources/themes`.

The scales are Radix Colors (MIT), step 11 darkened a little where it stands on a tinted surface;
`tests/unit/test_theme.py` computes the contrast of every pair in use.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from learnpy.record import record
from learnpy.record_json import from_json

THEMES = ("light", "dark", "contrast")


@record
class CodeColours:
    """Colours of program text, on `sunken` or `page`."""

    text: str
    keyword: str
    string: str
    number: str
    comment: str
    name: str
    builtin: str
    operator: str
    error: str


@record
class Accent:
    """The colour of a track: a solid for shapes, a text for words on its surface."""

    solid: str
    text: str
    surface: str


@record
class Theme:
    """All colours of one look, each as `#rrggbb`."""

    name: str
    is_dark: bool
    page: str
    sidebar: str
    surface: str
    raised: str
    sunken: str
    hover: str
    pressed: str
    selected: str
    line: str
    control_line: str
    text: str
    text_soft: str
    accent: str
    accent_hover: str
    accent_text: str
    on_accent: str
    focus: str
    good: str
    good_surface: str
    good_line: str
    care: str
    care_surface: str
    care_line: str
    bad: str
    bad_surface: str
    bad_line: str
    mark: str
    figure: str
    code: CodeColours
    accents: Mapping[str, Accent]


def load_theme(themes_folder: Path, name: str) -> Theme:
    """Read a theme that came with LearnPy.

    Raises:
        OSError, ValueError: the installation is damaged.
    """
    text = (themes_folder / f"{name}.json").read_text(encoding="utf-8")
    return from_json(Theme, json.loads(text))
