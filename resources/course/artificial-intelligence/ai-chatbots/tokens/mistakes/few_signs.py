"""Puts spaces in the place of four signs that came to mind."""


def tokens(text: str) -> list[str]:
    """The words of a text, in small letters."""
    spaced = text
    for sign in "!?,.":
        spaced = spaced.replace(sign, " ")
    return spaced.lower().split()
