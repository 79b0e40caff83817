"""What an author is told who made a slip in the directives of a lesson: the exact lines."""
# ruff: noqa: E501  a sentence stays on one line

import pytest

LESSON = "first/one/lesson.md"

CASES = {
    "unknown directive": (
        [(LESSON, "```{program} hello.py", "```{porgram} hello.py")],
        [
            'first/one/hello.py: lesson.md does not place this program with "{program} hello.py"',
            'first/one/lesson.md:22: unknown directive "porgram", did you mean "program"?',
        ],
    ),
    "directive in a list": (
        [(LESSON, "- second\n", "- second\n\n  ```{fact} T1\n  ```\n")],
        ['first/one/lesson.md:39: "{fact}" cannot stand in a list or a quote'],
    ),
    "unknown option": (
        [(LESSON, ":title: A first program", ":titel: A first program")],
        ['first/one/lesson.md:23: "{program}" has no option "titel", did you mean "title"?'],
    ),
    "option of a quiz": (
        [(LESSON, "```{quiz} quiz\n", "```{quiz} quiz\n:title: x\n")],
        ['first/one/lesson.md:61: "{quiz}" has no option "title"'],
    ),
    "option twice": (
        [(LESSON, ":title: A first program", ":title: A\n:title: B")],
        ['first/one/lesson.md:24: option "title" stands twice'],
    ),
    "option without a value": (
        [(LESSON, ":title: A first program", ":title:")],
        ['first/one/lesson.md:23: option "title" has no value'],
    ),
    "text in a directive": (
        [(LESSON, ":title: A first program", "print(1)")],
        ['first/one/lesson.md:23: "{program}" holds only options such as ":title: words"'],
    ),
    "program missing": (
        [(LESSON, "```{program} hello.py", "```{program} helo.py")],
        [
            'first/one/hello.py: lesson.md does not place this program with "{program} hello.py"',
            'first/one/lesson.md:22: there is no program "helo.py", did you mean "hello.py"?',
        ],
    ),
    "program without ending": (
        [(LESSON, "```{program} hello.py", "```{program} hello")],
        [
            'first/one/hello.py: lesson.md does not place this program with "{program} hello.py"',
            'first/one/lesson.md:22: "{program}" "hello": a program\'s file ends in .py',
        ],
    ),
    "program outside": (
        [(LESSON, "```{program} hello.py", "```{program} ../two/draw.py")],
        [
            'first/one/hello.py: lesson.md does not place this program with "{program} hello.py"',
            'first/one/lesson.md:22: path "../two/draw.py" leads out of the lesson; ".." is not used',
        ],
    ),
    "program with backslash": (
        [(LESSON, "```{program} hello.py", "```{program} a\\\\b.py")],
        [
            'first/one/hello.py: lesson.md does not place this program with "{program} hello.py"',
            'first/one/lesson.md:22: path "a\\\\b.py": write forward slashes',
        ],
    ),
    "program unnamed": (
        [(LESSON, "```{program} hello.py", "```{program}")],
        [
            'first/one/hello.py: lesson.md does not place this program with "{program} hello.py"',
            'first/one/lesson.md:22: "{program}" needs a name',
        ],
    ),
    "program placed twice": (
        [(LESSON, "## Your turn", "```{program} hello.py\n```\n\n## Your turn")],
        ['first/one/lesson.md:55: step id "hello" is also in line 22; name one of them otherwise'],
    ),
    "program does not parse": (
        [("first/one/hello.py", 'print("Hello,", name)', 'print("Hello," name)')],
        ["first/one/hello.py:3: this is not Python: invalid syntax. Perhaps you forgot a comma?"],
    ),
    "program with a bad escape": (
        [("first/one/hello.py", '"Ada"', '"A\\d"')],
        ["first/one/hello.py:2: this is not Python: invalid escape sequence '\\d'"],
    ),
    "program stray": (
        [("first/one/spare.py", None, "print(1)\n")],
        ['first/one/spare.py: lesson.md does not place this program with "{program} spare.py"'],
    ),
    "quiz stray": (
        [("first/one/spare.yaml", None, "a: b\n")],
        ['first/one/spare.yaml: lesson.md does not place this quiz with "{quiz} spare"'],
    ),
    "text stray": (
        [("first/one/notes.txt", None, "x\n")],
        ["first/one/notes.txt: a lesson has no such file; what its programs read is in data/"],
    ),
    "folder stray": (
        [("first/one/things/a.txt", None, "x\n")],
        ["first/one/things: nothing in the lesson uses this folder; an exercise has exercise.yaml"],
    ),
    "exercise stray": (
        [(LESSON, "```{exercise} double\n```\n", "")],
        ['first/one/double: lesson.md does not place this exercise with "{exercise} double"'],
    ),
    "exercise missing": (
        [(LESSON, "```{exercise} double", "```{exercise} duoble")],
        [
            'first/one/double: lesson.md does not place this exercise with "{exercise} double"',
            'first/one/lesson.md:57: there is no exercise "duoble", did you mean "double"?',
        ],
    ),
    "quiz missing": (
        [(LESSON, "```{quiz} quiz", "```{quiz} qiz")],
        [
            'first/one/lesson.md:60: there is no quiz "qiz", did you mean "quiz"?',
            'first/one/quiz.yaml: lesson.md does not place this quiz with "{quiz} quiz"',
        ],
    ),
    "fact unknown": (
        [(LESSON, "```{fact} T1", "```{fact} T9")],
        ['first/one/lesson.md:50: unknown fact "T9"; there is T1, T2'],
    ),
    "fact unnamed": (
        [(LESSON, "```{fact} T1", "```{fact}")],
        ['first/one/lesson.md:50: "{fact}" needs the id of a fact'],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_slip(problems_after, name):
    edits, expected = CASES[name]
    assert problems_after(edits) == expected
