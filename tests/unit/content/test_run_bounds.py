"""A lesson says what its programs may do and use."""

import pytest

from learnpy.content.loader import load_course
from learnpy.content.model import RunBounds

LESSON = "first/one/lesson.md"


def test_what_a_lesson_allows_is_read(course, edit):
    added = "permissions: [network, programs]\nlimits:\n  seconds: 30\n  memory: 2048\n"
    edit((LESSON, "id: one\n", f"id: one\n{added}"))
    loaded = load_course(course)
    bounds = loaded.lessons["one"].bounds
    assert bounds == RunBounds(("network", "programs"), {"seconds": 30, "memory": 2048})
    assert loaded.lessons["two"].bounds == RunBounds()


@pytest.mark.parametrize(
    ("added", "problem"),
    [
        (
            "permissions: [netwrok]",
            '3: "permissions": "netwrok" is none of files, network, programs, \
did you mean "network"?',
        ),
        (
            "limits: {second: 3}",
            '3: limits: unknown key "second", did you mean "seconds"?',
        ),
        ("limits: {memory: 0}", '3: limits: "memory" must be from 1 to 8,192'),
        ("limits: {seconds: 601}", '3: limits: "seconds" must be from 1 to 600'),
        (
            "limits: {processes: many}",
            '3: limits: "processes" must be a whole number, and there is "many"',
        ),
    ],
)
def test_a_slip_is_told(problems_after, added, problem):
    found = problems_after([(LESSON, "id: one\n", f"id: one\n{added}\n")])
    assert [each for each in found if "permissions" in each or "limits" in each] == [
        f"{LESSON}:{problem}"
    ]
