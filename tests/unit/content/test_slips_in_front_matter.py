"""What an author is told who made a slip in the front matter of a lesson: the exact lines."""
# ruff: noqa: E501  a sentence stays on one line

import pytest

LESSON = "first/one/lesson.md"
SECOND_LESSON = "first/two/lesson.md"
THIRD_LESSON = "second/three/lesson.md"

CASES = {
    "no front matter": (
        [(LESSON, "---\nid: one", "id: one")],
        ['first/one/lesson.md:1: a lesson starts with a line "---" and its front matter'],
    ),
    "front matter not closed": (
        [(LESSON, None, "---\nid: one\ntitle: x\n")],
        ['first/one/lesson.md:1: the front matter is never closed with a line "---"'],
    ),
    "id is not the folder": (
        [(LESSON, "id: one", "id: other")],
        ['first/one/lesson.md:2: id "other" must be the folder\'s name, "one"'],
    ),
    "missing summary": (
        [(LESSON, "summary: Every kind of step and every kind of question, each once.\n", "")],
        ['first/one/lesson.md:2: key "summary" is missing'],
    ),
    "minutes in words": (
        [(LESSON, "minutes: 15", "minutes: about 15")],
        ['first/one/lesson.md:5: "minutes" must be a whole number, and there is "about 15"'],
    ),
    "minutes zero": (
        [(LESSON, "minutes: 15", "minutes: 0")],
        ['first/one/lesson.md:5: "minutes" must be above 0'],
    ),
    "minutes quoted": (
        [(LESSON, "minutes: 15", "minutes: '15'")],
        ['first/one/lesson.md:5: "minutes" must be a whole number, and there is "15"'],
    ),
    "unknown need": (
        [(LESSON, "needs: []", "needs: [twoo]")],
        [
            'first/one/lesson.md:6: needs "twoo", a lesson neither written nor planned, did you mean "two"?'
        ],
    ),
    "need comes later": (
        [
            (LESSON, "needs: []", "needs: [three]"),
            (THIRD_LESSON, "needs: [two, later-on]", "needs: []"),
            (SECOND_LESSON, "needs: [one]", "needs: []"),
        ],
        ['first/one/lesson.md:6: needs "three", a lesson that comes later'],
    ),
    "lessons in a circle": (
        [(LESSON, "needs: []", "needs: [three]")],
        ["first/one/lesson.md:6: needs form a circle: one > three > two > one"],
    ),
    "needs itself": (
        [(LESSON, "needs: []", "needs: [one]")],
        ["first/one/lesson.md:6: needs form a circle: one > one"],
    ),
    "objective missing": (
        [
            (
                LESSON,
                "objectives:\n  - Say what a `step` is.\n  - Answer a question of each kind.\n",
                "objectives: []\n",
            )
        ],
        ["first/one/lesson.md:7: a lesson has at least one objective"],
    ),
    "one source": (
        [(LESSON, "```{fact} T1\n```\n", "")],
        [
            "first/one/lesson.md:12: a lesson has at least 2 sources, those of its facts counted, and there is 1"
        ],
    ),
    "source twice": (
        [
            (
                LESSON,
                "sources:\n",
                "sources:\n  - title: The same again\n    url: https://docs.python.org/3/tutorial/\n    date: 2026-10-07\n    checked: 2026-11-21\n",
            )
        ],
        [
            'first/one/lesson.md:18: sources[1]: source "https://docs.python.org/3/tutorial/" stands twice'
        ],
    ),
    "source unknown key": (
        [
            (
                LESSON,
                "    date: 2026-10-07\n    checked: 2026-11-21\n",
                "    date: 2026-10-07\n    cheked: 2026-11-21\n",
            )
        ],
        [
            'first/one/lesson.md:13: sources[0]: key "checked" is missing',
            'first/one/lesson.md:16: sources[0]: unknown key "cheked", did you mean "checked"?',
        ],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_slip(problems_after, name):
    edits, expected = CASES[name]
    assert problems_after(edits) == expected
