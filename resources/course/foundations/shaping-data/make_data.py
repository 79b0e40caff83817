"""Makes data/plays.csv: a week of invented plays, with a player that sends some of them twice.

Run it in this folder. The seed was chosen so that two films share a place among the first ten.
"""

import csv
import random
from pathlib import Path

SEED = 165
PLAYS = 2000
VIEWERS = 180
WEEK = 7 * 24 * 3600
STUTTER = {"Paper Moons": 0.8}
"""In the new app, the player of this film often sends a play again within seconds."""


def week_of_plays(seed: int) -> list[tuple[int, str, str]]:
    """Plays in the order of time: seconds since Monday 0:00, viewer, title."""
    chance = random.Random(seed)
    with open("data/titles.csv", encoding="utf-8", newline="") as file:
        films = [row["title"] for row in csv.DictReader(file)]
    wanted = [chance.uniform(1, 3) for _ in films]
    plays = []
    while len(plays) < PLAYS:
        second = chance.randrange(WEEK)
        viewer = f"v{chance.randrange(1, VIEWERS + 1):03}"
        title = chance.choices(films, wanted)[0]
        plays.append((second, viewer, title))
        again = second
        while chance.random() < STUTTER.get(title, 0.04):
            again += chance.choice([4, 7, 11, 16, 21])
            plays.append((again, viewer, title))
    return sorted(plays[:PLAYS])


if __name__ == "__main__":
    with open(
        Path("data") / "plays.csv", "w", encoding="utf-8", newline=""
    ) as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["second", "viewer", "title"])
        writer.writerows(week_of_plays(SEED))
