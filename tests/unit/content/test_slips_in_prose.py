"""What an author is told who made a slip in the prose of a lesson: the exact lines."""
# ruff: noqa: E501  a sentence stays on one line

import pytest

LESSON = "first/one/lesson.md"

CASES = {
    "title as heading": (
        [(LESSON, "## What prose holds", "# What prose holds")],
        ['first/one/lesson.md:28: the title is in the front matter; a section starts with "##"'],
    ),
    "deep heading": (
        [(LESSON, "### A smaller heading", "#### A smaller heading")],
        ['first/one/lesson.md:43: headings are "##" and "###", nothing below'],
    ),
    "heading twice": (
        [(LESSON, "## Your turn", "## What prose holds")],
        [
            'first/one/lesson.md:55: step id "what-prose-holds" is also in line 28; name one of them otherwise'
        ],
    ),
    "heading in a quote": (
        [(LESSON, "> A quote.", "> ## A quote.")],
        ["first/one/lesson.md:39: a heading cannot stand in a list or a quote"],
    ),
    "heading without letters": (
        [(LESSON, "## Your turn", "## ...")],
        ["first/one/lesson.md:55: a heading needs a letter or a digit"],
    ),
    "heading like a step": (
        [(LESSON, "## Your turn", "## Double")],
        ['first/one/lesson.md:57: step id "double" is also in line 55; name one of them otherwise'],
    ),
    "fence not closed": (
        [(LESSON, "    return 2 * number  # twice as much\n```\n", "    return 2 * number\n")],
        [
            "first/one/lesson.md:12: a lesson has at least 2 sources, those of its facts counted, and there is 1",
            'first/one/lesson.md:49: the "```" of line 45 is not yet closed here',
        ],
    ),
    "fence not closed at the end": (
        [(LESSON, "```{quiz} quiz\n```\n", "```{quiz} quiz\n")],
        ['first/one/lesson.md:60: this "```" is never closed'],
    ),
    "link to unknown lesson": (
        [(LESSON, "lesson:two", "lesson:tow")],
        ['first/one/lesson.md:30: link to unknown lesson "tow", did you mean "two"?'],
    ),
    "link http": (
        [(LESSON, "(https://docs.python.org/3/)", "(http://docs.python.org/3/)")],
        [
            'first/one/lesson.md:20: link "http://docs.python.org/3/": a link starts with "https://", "lesson:" or "term:"'
        ],
    ),
    "link javascript": (
        [(LESSON, "(https://docs.python.org/3/)", "(javascript:alert(1))")],
        [
            'first/one/lesson.md:20: link "javascript:alert(1)": a link starts with "https://", "lesson:" or "term:"'
        ],
    ),
    "link file": (
        [(LESSON, "(https://docs.python.org/3/)", "(file:///etc/passwd)")],
        [
            'first/one/lesson.md:20: link "file:///etc/passwd": a link starts with "https://", "lesson:" or "term:"'
        ],
    ),
    "link relative": (
        [(LESSON, "(https://docs.python.org/3/)", "(hello.py)")],
        [
            'first/one/lesson.md:20: link "hello.py": a link starts with "https://", "lesson:" or "term:"'
        ],
    ),
    "picture remote": (
        [(LESSON, "(pictures/square.png)", "(https://example.org/square.png)")],
        [
            'first/one/lesson.md:41: picture "https://example.org/square.png": a picture must be in the lesson\'s folder'
        ],
    ),
    "picture data": (
        [(LESSON, "(pictures/square.png)", "(data:image/png;base64,AAAA)")],
        [
            'first/one/lesson.md:41: picture "data:image/png;base64,AAAA": a picture must be in the lesson\'s folder'
        ],
    ),
    "picture outside": (
        [(LESSON, "(pictures/square.png)", "(../two/recorded/draw-1.png)")],
        [
            'first/one/lesson.md:41: path "../two/recorded/draw-1.png" leads out of the lesson; ".." is not used'
        ],
    ),
    "picture absolute": (
        [(LESSON, "(pictures/square.png)", "(/etc/square.png)")],
        ['first/one/lesson.md:41: path "/etc/square.png" must start in the lesson\'s own folder'],
    ),
    "picture missing": (
        [(LESSON, "(pictures/square.png)", "(pictures/sqare.png)")],
        [
            'first/one/lesson.md:41: picture "pictures/sqare.png" is missing, did you mean "pictures/square.png"?'
        ],
    ),
    "picture without words": (
        [(LESSON, "![A red square]", "![]")],
        [
            'first/one/lesson.md:41: picture "pictures/square.png" has no words: ![words](picture.png)'
        ],
    ),
    "picture no picture": (
        [(LESSON, "(pictures/square.png)", "(hello.py)")],
        [
            'first/one/lesson.md:41: picture "hello.py": a picture ends in one of .gif, .jpeg, .jpg, .png, .svg, .webp'
        ],
    ),
    "picture wrong case": (
        [(LESSON, "(pictures/square.png)", "(pictures/Square.png)")],
        [
            'first/one/lesson.md:41: picture "pictures/Square.png" is missing, did you mean "pictures/square.png"?'
        ],
    ),
    "paragraph too long": (
        [(LESSON, "A quote.", "long " * 2500)],
        ["first/one/lesson.md:39: a paragraph has more than 10,000 characters"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_slip(problems_after, name):
    edits, expected = CASES[name]
    assert problems_after(edits) == expected
