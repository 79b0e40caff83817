from collections import Counter


def top(plays: list[tuple[int, str, str]], n: int) -> list[tuple[str, int]]:
    counts = Counter(title for second, viewer, title in plays)
    return counts.most_common(n)


plays = [
    (0, "v1", "Orbit"),
    (12, "v1", "Orbit"),
    (500, "v2", "Low Tide"),
    (900, "v3", "Low Tide"),
    (950, "v3", "Granite"),
]
print(top(plays, 2))
