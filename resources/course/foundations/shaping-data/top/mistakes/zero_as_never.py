from collections import Counter


def top(plays, n):
    counts = Counter()
    last = {}
    for second, viewer, title in plays:
        before = last.get((viewer, title))
        if not before or second - before >= 30:
            counts[title] += 1
            last[(viewer, title)] = second
    return sorted(counts.items(), key=lambda p: (-p[1], p[0]))[:n]
