"""A mistake in words that stand alone."""

import pytest

from learnpy.progress.mistake_words import mistake_sentence, mistake_title


def test_a_name_is_read_as_words() -> None:
    assert mistake_title("running_total") == "Running total"
    assert mistake_title("") == ""


@pytest.mark.parametrize(
    ("message", "told"),
    [
        (
            "For {given} you got {got}. You added the days up. It asks for each day of the year.",
            "You added the days up. It asks for each day of the year.",
        ),
        ("You count plays. Which word\nhands a result back?", ("You count plays. Which word hands "
         "a result back?")),
        ("The size is right, the sign is not, as it turned out. What is missing?", ("The size is "
         "right, the sign is not, as it turned out.")),
        ("Put `a. B` in *front*. See `x * y`.", "Put a. B in front. See x * y."),
        ("One paragraph.\n\nAnother.", "One paragraph."),
        ("{given} gave {got}, and we expected {expected}.", ""),
        ("{given} gave {got}, and we expected {expected}: one decimal too many.",
         "One decimal too many."),
        ("{given} printed the text and handed back `None`. The caller needs the text.",
         "… printed the text and handed back None. The caller needs the text."),
        ("{given}. Your answer is late.", "Your answer is late."),
        ("{given}: a call without a log stopped. It needs one.",
         "A call without a log stopped. It needs one."),
        ("Then came {given}, and it stopped: there is no date.",
         "Then came …, and it stopped: there is no date."),
        ("You printed `{got}`. One number takes one character.", "One number takes one character."),
        ("An empty `{{}}` is a dictionary.", "An empty {} is a dictionary."),
        ("Write it like this:\n\n    x = 1", ""),
        ("", ""),
    ],
)  # fmt: skip
def test_sentences_without_values(message: str, told: str) -> None:
    assert mistake_sentence(message) == told
