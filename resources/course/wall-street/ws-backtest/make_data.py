"""Make `data/walk.csv` and `data/pair.csv`: six invented years of closing prices, in dollars.

The walk is pure chance. The pair hangs together: two prices that share most of their moves, and a
gap between them that is drawn back to 6 dollars by a twentieth every day.

Run it in the lesson's folder: `python make_data.py`.
"""

import csv

import numpy as np

DAYS = 6 * 252  # about 252 days a year are trading days
WALK_SEED = 1715
PAIR_SEED = 638
KEPT = 0.95  # the share of the distance from 6 dollars that a day leaves
GAP_SCATTER = 2.0  # dollars


def chance_walk(rng: np.random.Generator) -> np.ndarray:
    """Return prices whose daily changes are pure chance, 1 % of the price in size.

    The logarithm sinks by half the variance a day, so that the mean change of the price is 0.
    """
    return 100 * np.exp(np.cumsum(rng.normal(-(0.01**2) / 2, 0.01, DAYS)))


def pair(rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Return the prices of two companies whose gap returns to 6 dollars."""
    shared = 80 * np.exp(np.cumsum(rng.normal(0, 0.01, DAYS)))
    shocks = rng.normal(0, GAP_SCATTER * np.sqrt(1 - KEPT**2), DAYS)
    gap = np.zeros(DAYS)
    for day in range(1, DAYS):
        gap[day] = KEPT * gap[day - 1] + shocks[day]
    return shared + 6 + gap / 2, shared - gap / 2


def write(path: str, columns: dict[str, np.ndarray]) -> None:
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["day", *columns])
        for day in range(DAYS):
            prices = [f"{column[day]:.2f}" for column in columns.values()]
            writer.writerow([day, *prices])


if __name__ == "__main__":
    walk = chance_walk(np.random.default_rng(WALK_SEED))
    write("data/walk.csv", {"close": walk})
    north, south = pair(np.random.default_rng(PAIR_SEED))
    write("data/pair.csv", {"north": north, "south": south})
