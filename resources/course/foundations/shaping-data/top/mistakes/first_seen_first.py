from collections import Counter


def top(plays, n):
    counts = Counter()
    last_counted = {}
    for second, viewer, title in plays:
        last = last_counted.get((viewer, title))
        if last is None or second - last >= 30:
            counts[title] += 1
            last_counted[(viewer, title)] = second
    return counts.most_common(n)
