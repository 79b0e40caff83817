"""Every pair of colours that meets on the screen is readable in every theme."""

import dataclasses
import re
from collections.abc import Mapping

import pytest

from learnpy.paths import resources_folder
from learnpy.ui.stylesheet import application_stylesheet, document_stylesheet
from learnpy.ui.theme import THEMES, CodeColours, Theme, load_theme

GROUNDS = ("page", "sidebar", "surface", "raised", "sunken", "hover", "selected")
"""What stands below lists, cards, fields, wells and buttons, also when the mouse is over them."""
STATES = ("good", "care", "bad")
TEXT_ON: Mapping[str, tuple[str, ...]] = {
    "text": (*GROUNDS, "pressed", "mark", *(f"{state}_surface" for state in STATES)),
    "text_soft": (*GROUNDS, "pressed", "mark", *(f"{state}_surface" for state in STATES)),
    "accent_text": (*GROUNDS, "pressed", "good_surface", "care_surface"),
    # Selected text, buttons.
    "on_accent": ("accent", "accent_hover"),
    **{
        state: ("page", "sidebar", "surface", "raised", "sunken", "hover", f"{state}_surface")
        for state in STATES
    },
}
"""Words, and the icons beside them, on what lies below. What cannot be used now (a button that is
disabled) is text_soft as well, though WCAG asks nothing of it."""
CODE_ON = ("sunken", "page", "surface", "good_surface", "care_surface", "bad_surface", "mark")
"""Program text in lessons, in the editor, compared, on the line of an error, and where it is what
was looked for."""
SEEN_ON: Mapping[str, tuple[str, ...]] = {
    "control_line": ("page", "sidebar", "surface", "raised", "sunken", "hover", "selected"),
    "focus": ("page", "sidebar", "surface", "raised", "sunken", "hover", "selected"),
    # The ring of a chosen answer, what a progress bar has filled.
    "accent": ("page", "sidebar", "surface", "raised", "selected"),
    **{f"{state}_line": ("page", "surface", "sunken", f"{state}_surface") for state in STATES},
}
"""What has to be seen to know what a control is, or how it stands."""
SAYS_NOTHING = {"line", "figure"}
"""A line between two parts, and the paper of a plot: nothing is lost to who does not see them."""


@pytest.fixture(params=THEMES)
def theme(request: pytest.FixtureRequest) -> Theme:
    return load_theme(resources_folder() / "themes", request.param)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""

    def linear(part: str) -> float:
        share = int(part, 16) / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(colour[i : i + 2]) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def least(theme: Theme) -> float:
    return 7.0 if theme.name == "contrast" else 4.5


def test_contrast_is_computed_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def weak_pairs(theme: Theme, pairs: Mapping[str, tuple[str, ...]], least: float) -> dict:
    return {
        (one, ground): round(contrast(getattr(theme, one), getattr(theme, ground)), 2)
        for one, grounds in pairs.items()
        for ground in grounds
        if contrast(getattr(theme, one), getattr(theme, ground)) < least
    }


def test_text_is_readable_on_every_surface(theme: Theme) -> None:
    assert weak_pairs(theme, TEXT_ON, least(theme)) == {}


def test_program_text_is_readable(theme: Theme) -> None:
    weak = {
        (part.name, ground): round(contrast(getattr(theme.code, part.name), colour), 2)
        for part in dataclasses.fields(theme.code)
        for ground in (*CODE_ON, *(("pressed",) if theme.name == "contrast" else ()))
        if contrast(getattr(theme.code, part.name), colour := getattr(theme, ground)) < least(theme)
    }
    assert weak == {}


def test_controls_focus_and_states_are_seen(theme: Theme) -> None:
    assert weak_pairs(theme, SEEN_ON, 3.0) == {}


def test_every_colour_of_a_theme_is_in_a_pair(theme: Theme) -> None:
    paired = {*TEXT_ON, *SEEN_ON, *SAYS_NOTHING, *CODE_ON, "code", "accents", "name", "is_dark"}
    for grounds in (*TEXT_ON.values(), *SEEN_ON.values()):
        paired.update(grounds)
    assert {field.name for field in dataclasses.fields(theme)} - paired == set()


def test_every_colour_that_is_text_in_the_style_sheet_is_tested_as_text() -> None:
    """Of a theme whose colours are their own names, the style sheet says what each is for."""
    names = {field.name: f"<{field.name}>" for field in dataclasses.fields(Theme)}
    code = CodeColours(*(f"<code.{field.name}>" for field in dataclasses.fields(CodeColours)))
    theme = Theme(**{**names, "is_dark": False, "code": code, "accents": {}})
    sheets = application_stylesheet(theme, round, round, "Mono")
    sheets += document_stylesheet(theme, round, round, "Mono")
    texts = set(re.findall(r"(?<![-\w])(?:selection-)?color: <([\w.]+)>", sheets))
    assert {"text", "text_soft", "on_accent", "accent_text", "code.keyword"} <= texts
    assert {text for text in texts if not text.startswith("code.")} <= TEXT_ON.keys()
    borders = set(re.findall(r"border(?:-\w+)*: [^;{]*<(\w+)>", sheets))
    assert {"control_line", "focus"} <= borders
    assert borders <= SEEN_ON.keys() | SAYS_NOTHING | {"text", "accent_hover"}
    grounds = set(re.findall(r"background(?:-color)?: <(\w+)>", sheets))
    known = {ground for each in (*TEXT_ON.values(), CODE_ON) for ground in each}
    assert grounds <= known | SEEN_ON.keys() | SAYS_NOTHING


def test_accents_are_readable(theme: Theme) -> None:
    for name, accent in theme.accents.items():
        grounds = [getattr(theme, ground) for ground in GROUNDS]
        for ground in (accent.surface, *grounds):
            assert contrast(accent.text, ground) >= least(theme), (name, ground)
        # What a bar has filled; what it lies on is no matter, since words beside it say the same.
        for ground in (theme.page, theme.surface):
            assert contrast(accent.solid, ground) >= 3, name
