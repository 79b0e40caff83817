"""The ten films of the week, as they were counted up to now."""

import csv
from collections import Counter


def read_plays(path: str) -> list[tuple[int, str, str]]:
    """Read plays: seconds since Monday 0:00, viewer, title."""
    with open(path, encoding="utf-8", newline="") as file:
        return [
            (int(row["second"]), row["viewer"], row["title"])
            for row in csv.DictReader(file)
        ]


plays = read_plays("data/plays.csv")
counts = Counter(title for second, viewer, title in plays)

print(f"{len(plays)} plays of {len(counts)} films")
for place, (title, count) in enumerate(counts.most_common(10), start=1):
    print(f"{place:>2}  {title:<24} {count:>3}")
