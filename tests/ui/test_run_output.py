"""What a child says of itself is taken out of what its program prints, however it arrives."""

import pytest

from learnpy.runner.told_input import WAITS
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
