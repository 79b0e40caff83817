watched = ["drama", "comedy", "drama", "history", "drama"]

counts = {}
for genre in watched:
    counts[genre] = counts.get(genre, 0) + 1

for genre, count in counts.items():
    print(genre, count)
