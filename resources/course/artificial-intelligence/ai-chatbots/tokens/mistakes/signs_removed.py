"""Takes signs away and puts nothing in their place."""


def tokens(text: str) -> list[str]:
    """The words of a text, in small letters."""
    spaced = "".join(each for each in text if each.isalnum() or each == " ")
    return spaced.lower().split()
