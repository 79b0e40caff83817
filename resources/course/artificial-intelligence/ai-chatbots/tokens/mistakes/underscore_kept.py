"""Takes the underscore for a letter, as `\\w` does."""

import re


def tokens(text: str) -> list[str]:
    """The words of a text, in small letters."""
    return re.findall(r"\w+", text.lower())
