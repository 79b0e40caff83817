"""Markdown as a terminal shows it."""

import pytest

from learnpy.checks.plain_text import plain_text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("We looked for `a`.", "We looked for a."),
        ("one\ntwo\nthree", "one two three"),
        ("one\n\n\ntwo\n", "one\n\ntwo"),
        ("Print `Total: ` there.", "Print Total: there."),
        ("A `` `x` `` in it", "A `x` in it"),
        ("**Not** so, and *never*", "Not so, and never"),
        ("2 * 3 * 4, and `a ** b`, `*c*`", "2 * 3 * 4, and a ** b, *c*"),
        (r"a \*star and \<class> and \[0]", "a *star and <class> and [0]"),
        ("Try:\n- one\n- two\n  more", "Try:\n- one\n- two more"),
        ("Write:\n\n```python\na = 1\nb\n```\n\nso", "Write:\n\n    a = 1\n    b\n\nso"),
        (
            "Write:\n```\ndef f():\n    return 1\n\nf()\n```\nso",
            "Write:\n\n    def f():\n        return 1\n\n    f()\n\nso",
        ),
        ("So:\n\n    if a:\n        b\n\nor not", "So:\n\n    if a:\n        b\n\nor not"),
        ("A fence is left open:\n~~~\na = 1", "A fence is left open:\n\n    a = 1"),
        ("a `b", "a `b"),
        ("", ""),
    ],
)
def test_marks_go_and_words_stay(markdown, text):
    assert plain_text(markdown, 60) == text


def test_a_paragraph_is_as_wide_as_the_terminal():
    markdown = "word\nword " * 10 + "`a  +  b`"
    text = plain_text(markdown, 30)
    assert max(map(len, text.splitlines())) <= 30
    assert len(text.splitlines()) == 4
    assert "a  +  b" in text.splitlines()[-1]
    assert "\n" not in plain_text(markdown, 200)


def test_a_long_word_stays_whole():
    name = "a_name_that_is_longer_than-the-line"
    assert plain_text(f"Write `{name}`.", 20) == f"Write\n{name}."
