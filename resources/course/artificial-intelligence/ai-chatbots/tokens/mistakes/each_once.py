"""Keeps each word once."""


def tokens(text: str) -> list[str]:
    """The words of a text, in small letters."""
    spaced = "".join(each if each.isalnum() else " " for each in text)
    return list(dict.fromkeys(spaced.lower().split()))
