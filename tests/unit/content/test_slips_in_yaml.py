"""What an author is told who made a slip in YAML itself: the exact lines."""
# ruff: noqa: E501  a sentence stays on one line

import pytest

COURSE = "course.yaml"

CASES = {
    "tab in YAML": (
        [(COURSE, "title: A", "\ttitle: A")],
        ["course.yaml:1: this is not YAML: there is a tab; indent with spaces"],
    ),
    "colon in a value": (
        [(COURSE, "title: A small course", "title: A course: small")],
        [
            'course.yaml:1: this is not YAML: a ":" inside a value; put the value in quotes or in a block after "|"'
        ],
    ),
    "key twice": (
        [(COURSE, "version: 1.2.0", "version: 1.2.0\ntitle: Again")],
        ['course.yaml:3: key "title" stands twice; the first is in line 1'],
    ),
    "alias": (
        [(COURSE, "title: A small course", "title: &t A\nversion: *t")],
        ['course.yaml:1: anchor "&t"; anchors and aliases are not used'],
    ),
    "alias alone": (
        [(COURSE, "title: A small course", "title: *t")],
        ['course.yaml:1: alias "*t"; anchors and aliases are not used'],
    ),
    "tag": (
        [(COURSE, "title: A small course", "title: !!python/object/apply:os.system [ls]")],
        ['course.yaml:1: tag "tag:yaml.org,2002:python/object/apply:os.system"; tags are not used'],
    ),
    "two documents": (
        [(COURSE, "tracks: [first, second]\n", "tracks: [first, second]\n---\na: b\n")],
        ['course.yaml:6: a second document; "---" is not used'],
    ),
    "key is a list": (
        [(COURSE, "title: A small course", "? [a]\n: b")],
        ["course.yaml:1: a list or a mapping stands where a key was expected"],
    ),
    "deep": (
        [(COURSE, "title: A small course", "title: " + "[" * 40 + "]" * 40)],
        ["course.yaml:1: nested more than 12 deep"],
    ),
    "quote not closed": (
        [(COURSE, "title: A small course", 'title: "A small course')],
        ["course.yaml:1: this is not YAML: this quote is never closed"],
    ),
    "control character": (
        [(COURSE, "title: A small course", 'title: "A\\0small"')],
        ["course.yaml:1: control character U+0000 in a text"],
    ),
    "key null": (
        [(COURSE, "title: A small course", "title: x\n: y")],
        ["course.yaml:2: this is not YAML: did not find expected key"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_slip(problems_after, name):
    edits, expected = CASES[name]
    assert problems_after(edits) == expected
