"""What an author is told who made a slip in the facts: the exact lines."""
# ruff: noqa: E501  a sentence stays on one line

import pytest

FACTS = "facts/python.yaml"
SECOND_LESSON = "first/two/lesson.md"

CASES = {
    "fact id form": (
        [
            (FACTS, "T2:", "t2:"),
            (SECOND_LESSON, "T1 T2", "T1"),
            (
                SECOND_LESSON,
                "needs: [one]",
                "needs: [one]\nsources:\n  - {title: a, url: 'https://a.org', date: 2019, checked: 2020-01-01}",
            ),
        ],
        [
            'facts/python.yaml:7: fact "t2": a fact\'s id is a capital letter and then letters and digits, such as N6'
        ],
    ),
    "fact twice in one file": (
        [(FACTS, "T2:", "T1:"), (SECOND_LESSON, "T1 T2", "T1")],
        [
            'facts/python.yaml:7: key "T1" stands twice; the first is in line 1',
            "first/two/lesson.md:2: a lesson has at least 2 sources, those of its facts counted, and there is 1",
        ],
    ),
    "fact in two files": (
        [
            (
                "facts/more.yaml",
                None,
                "T1:\n  text: a\n  source: b\n  url: https://a.org\n  date: 2020\n  checked: 2020-01-01\n",
            )
        ],
        ['facts/python.yaml:1: fact "T1" is also in facts/more.yaml:1; an id is given once'],
    ),
    "fact of two blocks": (
        [
            (
                FACTS,
                "Python's first release, *0.9.0*, was posted in February 1991.",
                "|\n    - a\n    - b",
            )
        ],
        ["facts/python.yaml:3: this must be one line of text, without blocks"],
    ),
    "fact with a bad date": (
        [(FACTS, "date: 1991-02", "date: 1991-13")],
        ['facts/python.yaml:5: T1: "1991-13": a date is written 2019, 2019-04 or 2019-04-29'],
    ),
    "fact with a bad checked": (
        [(FACTS, "checked: 2026-11-21", "checked: 2026-11")],
        ['facts/python.yaml:6: T1: "2026-11": the day it was read, such as "2026-11-21"'],
    ),
    "fact with a bad address": (
        [
            (
                FACTS,
                "url: https://docs.python.org/3/license.html",
                "url: docs.python.org/3/license.html",
            )
        ],
        [
            'facts/python.yaml:4: T1: "docs.python.org/3/license.html" is no address such as "https://..."'
        ],
    ),
    "reported no flag": (
        [(FACTS, "reported: true", "reported: yes")],
        ['facts/python.yaml:13: T2: "reported" must be true or false, and there is "yes"'],
    ),
    "facts in a text file": (
        [("facts/notes.txt", None, "x\n")],
        ["facts/notes.txt: facts are in files that end in .yaml"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_slip(problems_after, name):
    edits, expected = CASES[name]
    assert problems_after(edits) == expected
