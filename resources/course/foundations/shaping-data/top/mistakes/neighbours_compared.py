from collections import Counter


def most_plays_then_title(pair):
    title, count = pair
    return -count, title


def top(plays, n):
    counts = Counter()
    before = None
    for second, viewer, title in plays:
        if (
            before is None
            or before[1:] != (viewer, title)
            or second - before[0] >= 30
        ):
            counts[title] += 1
            before = (second, viewer, title)
    return sorted(counts.items(), key=most_plays_then_title)[:n]
