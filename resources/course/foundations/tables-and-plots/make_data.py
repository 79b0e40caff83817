"""Make `data/plays.csv`: twelve weeks of invented plays of the films in `data/titles.csv`.

Run it in the lesson's folder: `python make_data.py`.
"""

import csv
from datetime import date, timedelta
from pathlib import Path

import numpy as np

SEED = 30
FIRST_DAY = date(2025, 1, 6)  # a Monday
WEEKS = 12
PLAYS_ON_WEEKDAYS = (19, 18, 20, 21, 30, 38, 33)  # from Monday to Sunday
AWARD_WEEK = 7  # in which "Under the Ice" gets an award
NOT_IN_CATALOGUE = ("Harbour Lights", 9)  # the film and its first week
SHARE_WITHOUT_TIME = 0.012


def weight(film: dict[str, str], week: int, weekend: bool) -> float:
    """Say how likely it is that somebody chooses this film."""
    wanted = (float(film["rating"]) - 5) ** 2
    if film["genre"] == "drama":
        wanted *= 1.5 - 0.085 * week
    if film["genre"] == "family" and weekend:
        wanted *= 3
    if film["title"] == "Under the Ice" and week >= AWARD_WEEK:
        wanted *= 7
    return wanted


random = np.random.default_rng(SEED)
with Path("data/titles.csv").open(encoding="utf-8", newline="") as file:
    films = list(csv.DictReader(file))

with Path("data/plays.csv").open("w", encoding="utf-8", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["week", "day", "title", "watched"])
    for number in range(7 * WEEKS):
        day, week = FIRST_DAY + timedelta(days=number), number // 7 + 1
        weights = np.array([weight(f, week, number % 7 >= 5) for f in films])
        for _ in range(random.poisson(PLAYS_ON_WEEKDAYS[number % 7])):
            film = films[random.choice(len(films), p=weights / weights.sum())]
            title, minutes = film["title"], int(film["minutes"])
            if week >= NOT_IN_CATALOGUE[1] and random.random() < 0.03:
                title, minutes = NOT_IN_CATALOGUE[0], 103
            seen = 1.0 if random.random() < 0.6 else random.uniform(0.05, 0.9)
            watched = max(1, round(minutes * seen))
            lost = random.random() < SHARE_WITHOUT_TIME
            writer.writerow([week, day, title, "" if lost else watched])
