from collections import Counter


def top(plays, n):
    counts = Counter()
    last = {}
    for second, viewer, title in plays:
        if second - last.get((viewer, title), 0) >= 30:
            counts[title] += 1
            last[(viewer, title)] = second
    return sorted(counts.items(), key=lambda p: (-p[1], p[0]))[:n]
