"""Every pair of colours that meets on the screen is readable in every theme."""

import itertools

import pytest

from learnpy.paths import resources_folder
from learnpy.ui.theme import THEMES, Theme, load_theme

TEXT_ON = ("page", "sidebar", "surface", "raised", "sunken", "hover", "selected")
TEXTS = ("text", "text_soft", "accent_text")


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


def test_text_is_readable_on_every_surface(theme: Theme) -> None:
    weak = {
        (text, ground): round(contrast(getattr(theme, text), getattr(theme, ground)), 2)
        for text, ground in itertools.product(TEXTS, TEXT_ON)
        if contrast(getattr(theme, text), getattr(theme, ground)) < least(theme)
    }
    assert weak == {}


def test_program_text_is_readable(theme: Theme) -> None:
    parts = (
        "text",
        "keyword",
        "string",
        "number",
        "comment",
        "name",
        "builtin",
        "operator",
        "error",
    )
    weak = {
        (part, ground)
        for part, ground in itertools.product(parts, ("sunken", "page", "surface"))
        if contrast(getattr(theme.code, part), getattr(theme, ground)) < least(theme)
    }
    assert weak == set()


@pytest.mark.parametrize("state", ["good", "care", "bad"])
def test_states_are_readable_and_their_lines_are_seen(theme: Theme, state: str) -> None:
    words = getattr(theme, state)
    assert contrast(words, getattr(theme, f"{state}_surface")) >= least(theme)
    assert contrast(words, theme.page) >= least(theme)
    assert contrast(getattr(theme, f"{state}_line"), theme.page) >= 3


def test_controls_and_focus_are_seen(theme: Theme) -> None:
    for ground in ("page", "sidebar", "surface"):
        assert contrast(theme.control_line, getattr(theme, ground)) >= 3
        assert contrast(theme.focus, getattr(theme, ground)) >= 3
    assert contrast(theme.on_accent, theme.accent) >= least(theme)


def test_accents_are_readable(theme: Theme) -> None:
    for name, accent in theme.accents.items():
        assert contrast(accent.text, accent.surface) >= least(theme), name
        assert contrast(accent.text, theme.surface) >= least(theme), name
        assert contrast(accent.solid, theme.page) >= 3, name


def test_marked_words_are_readable(theme: Theme) -> None:
    assert contrast(theme.text, theme.mark) >= least(theme)
