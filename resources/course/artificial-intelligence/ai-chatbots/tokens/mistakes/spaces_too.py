"""Takes the spaces away together with the signs."""


def tokens(text: str) -> list[str]:
    """The words of a text, in small letters."""
    spaced = "".join(each for each in text if each.isalnum())
    return spaced.lower().split()
