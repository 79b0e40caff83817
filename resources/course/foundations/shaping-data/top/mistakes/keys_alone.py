from collections import Counter


def most_plays_then_title(pair: tuple[str, int]) -> tuple[int, str]:
    title, count = pair
    return -count, title


def top(plays: list[tuple[int, str, str]], n: int) -> list[tuple[str, int]]:
    counts = Counter()
    last_counted = {}
    for second, viewer, title in plays:
        last = last_counted.get((viewer, title))
        if last is None or second - last >= 30:
            counts[title] += 1
            last_counted[(viewer, title)] = second
    return sorted(counts, key=most_plays_then_title)[:n]


plays = [
    (0, "v1", "Orbit"),
    (12, "v1", "Orbit"),
    (500, "v2", "Low Tide"),
    (900, "v3", "Low Tide"),
    (950, "v3", "Granite"),
]
print(top(plays, 2))
