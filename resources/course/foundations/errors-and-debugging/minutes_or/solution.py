def minutes_or(text: str, otherwise: int) -> int:
    """Return the whole number in a text, or `otherwise` if there is none."""
    try:
        return int(text)
    except ValueError:
        return otherwise


print(minutes_or("112", 0))
print(minutes_or("soon", 0))
