from collections import Counter


def most_plays_then_title(pair):
    title, count = pair
    return -count, title


def top(plays, n):
    pairs = {(viewer, title) for second, viewer, title in plays}
    counts = Counter(title for viewer, title in pairs)
    return sorted(counts.items(), key=most_plays_then_title)[:n]
