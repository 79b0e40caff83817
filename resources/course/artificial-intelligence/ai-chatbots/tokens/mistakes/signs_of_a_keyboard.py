"""Puts spaces in the place of the signs of ASCII alone."""

import string


def tokens(text: str) -> list[str]:
    """The words of a text, in small letters."""
    for sign in string.punctuation:
        text = text.replace(sign, " ")
    return text.lower().split()
