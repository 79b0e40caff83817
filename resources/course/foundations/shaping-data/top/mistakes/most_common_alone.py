from collections import Counter


def top(plays, n):
    counts = Counter(title for second, viewer, title in plays)
    return counts.most_common(n)
