"""What is marked where two texts stand one above the other."""

import pytest

from learnpy.checks.marks import marks


def pieces(text: str, spans) -> list[str]:
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("got", "expected", "left", "right"),
    [
        ("4.5", "4.5", [], []),
        ("[1, 2, 3]", "[1, 5, 3]", ["2"], ["5"]),
        ("[1, 2]", "[1, 2, 3]", [], [", 3"]),
        ("40.25", "40.52", ["40.25"], ["40.52"]),
        ("Orbit (1h 52m)", "Orbit (1h 48m)", ["52"], ["48"]),
        ("a  b", "a b", [" "], []),
        ("", "None", [], ["None"]),
    ],
)
def test_whole_words_and_numbers(got, expected, left, right):
    in_got, in_expected = marks(got, expected)
    assert pieces(got, in_got) == left
    assert pieces(expected, in_expected) == right


def test_a_text_without_end_is_left_unmarked():
    assert marks("a b " * 5000, "b a " * 5000) == ((), ())
