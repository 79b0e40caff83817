def slugify(title: str) -> str:
    """Return the title as the last part of a web address."""
    letters = [c if c.isalnum() else " " for c in title.lower()]
    return "-".join("".join(letters).split()) or "untitled"
