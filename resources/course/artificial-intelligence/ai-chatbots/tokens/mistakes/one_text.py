"""Gives back one text and not a list of words."""


def tokens(text: str) -> str:
    """The words of a text, in small letters."""
    spaced = "".join(each if each.isalnum() else " " for each in text)
    return spaced.lower()
