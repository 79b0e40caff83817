def short_titles(films: list[tuple[str, int]], limit: int) -> list[str]:
    return []


films = [("Orbit", 112), ("Low Tide", 95), ("Night Ferry", 88)]
print(short_titles(films, 95))
