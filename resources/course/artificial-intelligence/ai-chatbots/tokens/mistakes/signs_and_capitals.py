"""Splits at spaces and changes nothing else."""


def tokens(text: str) -> list[str]:
    """The words of a text, in small letters."""
    return text.split()
