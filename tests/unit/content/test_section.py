"""A mapping read key by key."""

import pytest

from learnpy.content.problems import CourseError, Problems
from learnpy.content.section import LocatedText, section_of


class Reading:
    """A section and what was said about it."""

    def __init__(self, text):
        self._problems = Problems()
        self.section = section_of(text, "a.yaml", self._problems)

    @property
    def told(self):
        try:
            self._problems.raise_if_any()
        except CourseError as error:
            return str(error).split("\n")
        return []


def test_texts_of_all_styles():
    reading = Reading("a: plain\nb: 'quoted '\nc: |\n  one\n  two\n\nd: >-\n  folded\n  line\n")
    section = reading.section
    assert section.located("a") == LocatedText("plain", 1)
    assert section.text("b") == "quoted"
    assert section.located("c") == LocatedText("one\ntwo", 4)
    assert section.located("d") == LocatedText("folded line", 8)
    assert not reading.told


def test_indentation_of_a_block_is_kept():
    assert Reading("a: |2\n    x\n   y\n").section.located("a").text == "  x\n y"


def test_numbers():
    reading = Reading("a: 12\nb: -3\nc: 0.5\nd: 1e-6\ne: '7'\nf: 1_000\n")
    section = reading.section
    assert [section.whole_number(key) for key in "abc"] == [12, -3, None]
    assert [section.number_or_none(key) for key in "acdx"] == [12.0, 0.5, 1e-6, None]
    assert section.whole_number("e") is None
    assert section.number_or_none("f") is None
    assert reading.told == [
        'a.yaml:3: "c" must be a whole number, and there is "0.5"',
        'a.yaml:5: "e" must be a whole number, and there is "7"',
        'a.yaml:6: "f" must be a number, and there is "1_000"',
    ]


def test_flags():
    reading = Reading("a: true\nb: false\nc: on\n")
    assert [reading.section.flag(key) for key in "abcx"] == [True, False, False, False]
    assert reading.told == ['a.yaml:3: "c" must be true or false, and there is "on"']


def test_lists():
    reading = Reading("a: [x, ' y']\nb: [x, [y], '']\nc: x\n")
    assert reading.section.texts("a") == ("x", "y")
    assert reading.section.texts("b") == ("x",)
    assert reading.section.texts("c") == ()
    assert reading.section.texts("d", required=False) == ()
    assert reading.told == [
        'a.yaml:2: "b"[1] must be a text, and there is a list',
        'a.yaml:2: "b"[2] must be a text, and there is nothing',
        'a.yaml:3: "c" must be a list, and there is "x"',
    ]


def test_a_problem_far_inside_names_its_path():
    reading = Reading("a:\n  - b:\n      - c: 1\n        d: 2\n")
    inner = reading.section.sections("a")[0].sections("b")[0]
    inner.only("c", "e")
    assert reading.told == ['a.yaml:4: a[0].b[0]: unknown key "d"; there is c, e']


@pytest.mark.parametrize("value", ["", "~", "null"])
def test_a_key_without_a_value(value):
    reading = Reading(f"a: {value}\n")
    assert reading.section.text("a", required=False) == ""
    assert reading.told == ['a.yaml:1: "a" has no value']


def test_an_empty_text():
    reading = Reading("a: ' '\n")
    assert reading.section.text("a") == ""
    assert reading.told == ['a.yaml:1: "a" is an empty text']


def test_a_title_is_one_line():
    reading = Reading("a: |\n  one\n  two\n")
    assert reading.section.line_text("a") == "one two"
    assert reading.told == ['a.yaml:1: "a" must be one line']


def test_one_key_of_several():
    reading = Reading("a: 1\nb: 2\n")
    assert reading.section.kind(("a", "c")) == "a"
    assert reading.section.kind(("a", "b")) == ""
    assert reading.section.kind(("c", "d")) == ""
    assert len(reading.told) == 2


def test_a_file_of_nonsense_is_told_of_in_few_lines():
    reading = Reading("".join(f"key{i}: x\n" for i in range(10_000)))
    reading.section.only("a")
    assert len(reading.told) == 50


def test_long_words_are_cut_in_messages():
    reading = Reading(f"{'x' * 500}: 1\n")
    reading.section.only("a")
    assert len(reading.told[0]) < 120
