"""What a child says of itself is taken out of what its program prints, however it arrives."""

import pytest

from learnpy.runner.in_band import BEGIN, WAITS, errors_ahead
from learnpy.ui.run_output import RunOutput

TEXT = "name? é\x1b[1mbold\x1b[0m "


def printed(output: RunOutput) -> str:
    return "".join(text for text, _ in output.last_pieces())


@pytest.mark.parametrize("size", range(1, len(WAITS) + 5))
def test_it_is_taken_out_in_whatever_pieces_it_comes(size: int) -> None:
    output = RunOutput(1000)
    content = TEXT.encode() + WAITS
    for start in range(0, len(content), size):
        assert output.take(content[start : start + size], is_error=False)
    assert output.awaits_input
    assert printed(output) == TEXT


def test_it_does_not_count_as_output() -> None:
    output = RunOutput(3)
    assert output.take(b"abc" + WAITS, is_error=False)
    assert not output.take(b"d", is_error=False)
    assert printed(output) == "abc"


@pytest.mark.parametrize("cut", range(1, len(WAITS)))
def test_half_of_it_at_the_end_is_the_programs_own(cut: int) -> None:
    output = RunOutput(1000)
    output.take(b"a" + WAITS[:cut], is_error=False)
    assert not output.awaits_input
    assert printed(output) == "a" + WAITS[:cut].decode()


def test_on_stderr_it_is_the_programs_own() -> None:
    output = RunOutput(1000)
    output.take(WAITS, is_error=True)
    assert not output.awaits_input
    assert printed(output) == WAITS.decode()


def test_what_follows_an_answer_is_shown() -> None:
    output = RunOutput(1000)
    output.take(b"one" + WAITS + b"two" + WAITS, is_error=False)
    output.awaits_input = False
    output.take(b"three", is_error=False)
    assert not output.awaits_input
    assert printed(output) == "onetwothree"


@pytest.mark.parametrize("size", range(1, 30))
def test_what_is_told_of_stderr_comes_in_its_order_in_whatever_pieces(size: int) -> None:
    output = RunOutput(1000)
    errors = "é" + WAITS.decode()
    content = b"one" + errors_ahead(len(errors.encode())) + errors.encode() + b"two" + WAITS
    for start in range(0, len(content), size):
        assert output.take(content[start : start + size], is_error=False)
    assert output.awaits_input
    assert output.last_pieces() == [("one", False), (errors, True), ("two", False)]


def test_stderr_counts_by_what_was_written() -> None:
    output = RunOutput(3)
    assert output.take(b"a" + errors_ahead(2) + b"bc", is_error=False)
    assert not output.take(errors_ahead(1) + b"d", is_error=False)
    assert output.last_pieces() == [("a", False), ("bc", True)]


@pytest.mark.parametrize("word", [b"", b"error;", b"error;x\x1b\\", b"error;0\x1b\\", b"9" * 50])
def test_a_word_that_is_none_of_the_childs_is_the_programs_own(word: bytes) -> None:
    output = RunOutput(1000)
    output.take(b"a" + BEGIN + word, is_error=False)
    assert printed(output) == "a" + (BEGIN + word).decode()
