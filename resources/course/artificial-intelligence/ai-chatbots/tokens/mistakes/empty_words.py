"""Splits at each single space, so empty words are left."""


def tokens(text: str) -> list[str]:
    """The words of a text, in small letters."""
    spaced = "".join(each if each.isalnum() else " " for each in text)
    return spaced.lower().split(" ")
