"""Make `data/slope.csv` and `data/current.csv`: an invented hillside and an invented motor.

Run it in the lesson's folder: `python make_data.py`.
"""

import csv

import numpy as np
from scipy.ndimage import gaussian_filter

CELLS = 40  # rows and columns of the map; a cell is 5 metres wide
CELL_METRES = 5
CRATERS = 9
MAP_SEED = 182
MOTOR_SEED = 71
SOLS = 120
ODD_SOL = 77


def hillside(rng: np.random.Generator) -> np.ndarray:
    """Return the slope of each cell in degrees: rough ground with bowl-shaped craters."""
    rows, columns = np.indices((CELLS, CELLS)).astype(float)
    height = np.zeros((CELLS, CELLS))
    for width, metres in ((5, 4.5), (2, 1.1)):
        ground = gaussian_filter(rng.normal(0, 1, (CELLS, CELLS)), width)
        height += metres * ground / ground.std()
    for _ in range(CRATERS):
        row, column = rng.uniform(2, CELLS - 2, 2)
        radius = rng.uniform(2.5, 5.5)
        distance = np.hypot(rows - row, columns - column) / radius
        bowl = np.minimum(distance**2 - 1, 0) + 0.25 * np.exp(
            -((distance - 1) ** 2) / 0.1
        )
        height += 1.1 * radius * bowl
    down, across = np.gradient(height, CELL_METRES)
    return np.degrees(np.arctan(np.hypot(down, across)))


def motor_current(rng: np.random.Generator) -> np.ndarray:
    """Return amperes for each sol: a slow rise to 1.9 A at sol 173, noise, and one odd sol."""
    sols = np.arange(1, SOLS + 1)
    current = 1.2 + 0.7 / 173 * sols + rng.normal(0, 0.045, SOLS)
    current[ODD_SOL - 1] += 0.35
    return current


if __name__ == "__main__":
    slope = hillside(np.random.default_rng(MAP_SEED))
    with open("data/slope.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows([f"{cell:.2f}" for cell in row] for row in slope)
    current = motor_current(np.random.default_rng(MOTOR_SEED))
    with open("data/current.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["sol", "amperes"])
        writer.writerows(
            [sol, f"{amperes:.3f}"]
            for sol, amperes in enumerate(current, start=1)
        )
