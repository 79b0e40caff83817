"""What an author is told who made a slip in course.yaml and track.yaml: the exact lines."""
# ruff: noqa: E501  a sentence stays on one line

import pytest

TRACK = "first/track.yaml"
COURSE = "course.yaml"
SECOND_LESSON = "first/two/lesson.md"
THIRD_LESSON = "second/three/lesson.md"
SECOND_TRACK = "second/track.yaml"
LAST = "tracks: [first, second]\n"
"""The last line of course.yaml."""

CASES = {
    "unknown course key": (
        [(COURSE, "licence: CC BY 4.0", "license: CC BY 4.0")],
        [
            'course.yaml:1: key "licence" is missing',
            'course.yaml:4: unknown key "license", did you mean "licence"?',
        ],
    ),
    "no tracks": (
        [(COURSE, "tracks: [first, second]", "tracks: []")],
        ["course.yaml:5: a course has at least one track"],
    ),
    "title empty": (
        [(COURSE, "title: A small course", "title:")],
        ['course.yaml:1: "title" has no value'],
    ),
    "title a list": (
        [(COURSE, "title: A small course", "title: [a]")],
        ['course.yaml:1: "title" must be a text, and there is a list'],
    ),
    "track without folder": (
        [(COURSE, "[first, second]", "[first, second, thrid]")],
        ['course.yaml:5: track "thrid" has no folder; there is facts, first, second'],
    ),
    "track with a bad name": (
        [(COURSE, "[first, second]", "[first, second, ../other]")],
        ['course.yaml:5: id "../other": an id is lower-case words joined by hyphens'],
    ),
    "track twice": (
        [(COURSE, "[first, second]", "[first, second, first]")],
        ['course.yaml:5: "first" stands twice'],
    ),
    "track not listed": (
        [(COURSE, "[first, second]", "[first]")],
        ['course.yaml:5: "second" is not in "tracks"'],
    ),
    "course is a list": (
        [(COURSE, None, "- a\n")],
        ["course.yaml:1: there must be keys with values, and there is a list"],
    ),
    "course is empty": ([(COURSE, None, "# nothing\n")], ["course.yaml: there is nothing in it"]),
    "unknown lessons to begin with": (
        [(COURSE, LAST, f"{LAST}begin:\n  some: tow\n  much: later-on\n")],
        [
            'course.yaml:7: begin: unknown lesson "tow", did you mean "two"?',
            'course.yaml:8: begin: unknown lesson "later-on"; there is one, three, two',
        ],
    ),
    "begin is a text": (
        [(COURSE, LAST, f"{LAST}begin: one\n")],
        ['course.yaml:6: "begin" must be a mapping, and there is "one"'],
    ),
    "begin is a list": (
        [(COURSE, LAST, f"{LAST}begin: [one, two]\n")],
        ['course.yaml:6: "begin" must be a mapping, and there is a list'],
    ),
    "begin is empty": (
        [(COURSE, LAST, f"{LAST}begin:\n")],
        ['course.yaml:6: "begin" has no value'],
    ),
    "begin with a list of lessons": (
        [(COURSE, LAST, f"{LAST}begin:\n  some: [one, two]\n")],
        ['course.yaml:7: begin: "some" must be a text, and there is a list'],
    ),
    "begin without a lesson": (
        [(COURSE, LAST, f"{LAST}begin:\n  some: two\n  much:\n")],
        ['course.yaml:8: begin: "much" has no value'],
    ),
    "unknown key to begin with": (
        [(COURSE, LAST, f"{LAST}begin:\n  some: two\n  mich: three\n")],
        ['course.yaml:8: begin: unknown key "mich", did you mean "much"?'],
    ),
    "begin stands twice": (
        [(COURSE, LAST, f"{LAST}begin: {{some: two}}\nbegin: {{much: one}}\n")],
        ['course.yaml:7: key "begin" stands twice; the first is in line 6'],
    ),
    "unknown icon": (
        [(TRACK, "icon: sprout", "icon: sprot")],
        ['first/track.yaml:3: unknown icon "sprot", did you mean "sprout"?'],
    ),
    "unknown accent": (
        [(TRACK, "accent: teal", "accent: purple")],
        [
            'first/track.yaml:4: unknown accent "purple"; there is amber, blue, cyan, green, indigo, orange, pink, red, slate, teal, violet'
        ],
    ),
    "unknown track needed": (
        [(SECOND_TRACK, "needs: [first]", "needs: [frist]")],
        ['second/track.yaml:5: needs unknown track "frist", did you mean "first"?'],
    ),
    "tracks in the wrong order": (
        [
            (COURSE, "[first, second]", "[second, first]"),
            (THIRD_LESSON, "needs: [two, later-on]", "needs: []"),
        ],
        ['second/track.yaml:5: needs "first", a track that comes later'],
    ),
    "tracks in a circle": (
        [(TRACK, "needs: []", "needs: [second]")],
        ["first/track.yaml:5: needs form a circle: first > second > first"],
    ),
    "lesson without folder": (
        [(TRACK, "lessons: [one, two]", "lessons: [one, two, tree]")],
        ['first/track.yaml:6: lesson "tree" has no folder; is it still "planned"?'],
    ),
    "lesson in neither list": (
        [
            (TRACK, "lessons: [one, two]", "lessons: [two]"),
            (SECOND_LESSON, "needs: [one]", "needs: []"),
        ],
        ['first/track.yaml:6: "one" is neither in "lessons" nor "planned"'],
    ),
    "lesson in two lists": (
        [(TRACK, "planned: [later-on]", "planned: [later-on, three]")],
        ['second/track.yaml:6: lesson "three" is also in first/track.yaml:7'],
    ),
    "lessons must be a list": (
        [(TRACK, "lessons: [one, two]", "lessons: one")],
        [
            'first/track.yaml:6: "lessons" must be a list, and there is "one"',
            'second/three/lesson.md:6: needs "two", a lesson neither written nor planned; there is later-on, three',
        ],
    ),
    "lesson id form": (
        [
            (TRACK, "planned: [later-on]", "planned: [Later_on]"),
            (THIRD_LESSON, "needs: [two, later-on]", "needs: [two]"),
        ],
        ['first/track.yaml:7: id "Later_on": an id is lower-case words joined by hyphens'],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_slip(problems_after, name):
    edits, expected = CASES[name]
    assert problems_after(edits) == expected
