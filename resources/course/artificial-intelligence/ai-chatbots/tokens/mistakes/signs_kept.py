"""Splits at spaces alone, so signs stick to the words."""


def tokens(text: str) -> list[str]:
    """The words of a text, in small letters."""
    return text.lower().split()
