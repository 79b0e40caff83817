"""Lets letters through and no digits."""


def tokens(text: str) -> list[str]:
    """The words of a text, in small letters."""
    spaced = "".join(each if each.isalpha() else " " for each in text)
    return spaced.lower().split()
