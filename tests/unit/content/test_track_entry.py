"""Lessons entered in the text of a track, as authors write it."""

import pytest

from learnpy.content.track_entry import TrackEntryError, enter_lesson

HEAD = "title: First  # ours\nsummary: 'No: 1'\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("lessons: [a, b]\n", "lessons: [a, b, new]\n"),
        ("lessons: [a, b]  # in order", "lessons: [a, b, new]  # in order"),
        ("lessons: []\nicon: x\n", "lessons: [new]\nicon: x\n"),
        ("lessons:\nicon: x\n", "lessons: [new]\nicon: x\n"),
        ("icon: x", "icon: x\nlessons: [new]\n"),
        ("lessons: [\n  a,\n  b\n]\n", "lessons: [\n  a,\n  b, new\n]\n"),
        (
            "lessons:\n  - a\n  - b  # last\nicon: x\n",
            "lessons:\n  - a\n  - b  # last\n  - new\nicon: x\n",
        ),
        ("lessons:\n- a\n- b", "lessons:\n- a\n- b\n- new"),
        ("lessons: [a]\nplanned: [new]\n", "lessons: [a, new]\nplanned: []\n"),
        ("planned: [new, c]\nlessons: [a]\n", "planned: [c]\nlessons: [a, new]\n"),
        ("lessons: [a]\nplanned: [b, new, c]\n", "lessons: [a, new]\nplanned: [b, c]\n"),
        ("lessons: [a]\nplanned: [b, new]\n", "lessons: [a, new]\nplanned: [b]\n"),
        (
            "lessons: [a]\nplanned:\n  - b  # soon\n  - new  # late\n  - c\n",
            "lessons: [a, new]\nplanned:\n  - b  # soon\n  - c\n",
        ),
        (
            "lessons:\n  - a\nplanned:\n  - new  # late\nicon: x\n",
            "lessons:\n  - a\n  - new\nplanned: []\nicon: x\n",
        ),
    ],
)
def test_all_else_stays_as_it_is(before, after):
    assert enter_lesson(HEAD + before, "new") == HEAD + after


def test_the_ends_of_lines_stay_windows():
    before = "title: x\r\nlessons:\r\n  - a\r\nicon: y\r\n"
    after = "title: x\r\nlessons:\r\n  - a\r\n  - new\r\nicon: y\r\n"
    assert enter_lesson(before, "new") == after


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("lessons: a\n", '"lessons" is not a list'),
        ("lessons: {a: b}\n", '"lessons" is not a list'),
        ("- a\n", "has no keys"),
        ("", "has no keys"),
        ("lessons: [a\n", "is not YAML"),
        ("{lessons: [a], planned: *x}", "is not YAML"),
        ("{title: x}", 'add "new" to "lessons" by hand'),
    ],
)
def test_what_cannot_be_added_to_is_told(text, words):
    with pytest.raises(TrackEntryError, match=words):
        enter_lesson(text, "new")
