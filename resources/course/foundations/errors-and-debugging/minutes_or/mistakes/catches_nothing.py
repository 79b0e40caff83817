def minutes_or(text: str, otherwise: int) -> int:
    """Return the whole number in a text, or `otherwise` if there is none."""
    return int(text)


print(minutes_or("112", 0))
