def first_long(titles: list[str], limit: str) -> str | None:
    """Return the first title with more than `limit` letters."""
    for title in titles:
        if len(title) > limit:
            return title
    return None


print(first_long(["Orbit", "Low Tide", "Night Ferry"], 6))
