"""Makes a list of characters."""


def tokens(text: str) -> list[str]:
    """The words of a text, in small letters."""
    spaced = "".join(each if each.isalnum() else " " for each in text)
    return list(spaced.lower().replace(" ", ""))
