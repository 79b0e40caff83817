from collections import Counter


def most_plays_then_title(pair):
    title, count = pair
    return -count, title


def top(plays, n):
    counts = Counter(title for second, viewer, title in plays)
    return sorted(counts.items(), key=most_plays_then_title)[:n]
