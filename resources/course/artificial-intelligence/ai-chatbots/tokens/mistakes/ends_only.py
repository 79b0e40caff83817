"""Takes signs from the two ends of each word only."""


def tokens(text: str) -> list[str]:
    """The words of a text, in small letters."""
    words = [each.strip(".,;:!?-'") for each in text.lower().split()]
    return [each for each in words if each]
