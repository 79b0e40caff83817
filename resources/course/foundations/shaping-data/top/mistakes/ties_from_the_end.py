from collections import Counter


def most_plays_then_title(pair):
    title, count = pair
    return count, title


def top(plays, n):
    counts = Counter()
    last_counted = {}
    for second, viewer, title in plays:
        last = last_counted.get((viewer, title))
        if last is None or second - last >= 30:
            counts[title] += 1
            last_counted[(viewer, title)] = second
    return sorted(counts.items(), key=most_plays_then_title, reverse=True)[:n]
