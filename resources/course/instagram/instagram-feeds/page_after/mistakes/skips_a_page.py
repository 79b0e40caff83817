def page_after(ids: list[int], before_id: int, limit: int) -> list[int]:
    """Return the next `limit` ids after `before_id`; newest ids come first."""
    return ids[limit : 2 * limit]


ids = [109, 108, 107, 104, 102, 101]  # Post 105 was deleted.
print(page_after(ids, before_id=105, limit=2))
