"""Writes into the guess that it was given."""

import numpy as np


def rmse(guess: np.ndarray, stars: np.ndarray) -> float:
    """The typical miss, in stars, over the cells that hold a rating."""
    guess[stars == 0] = 0
    miss = guess - stars
    return float(np.sqrt(np.sum(miss**2) / np.sum(stars > 0)))


guess = np.array([[3.0, 4.0], [2.0, 4.5]])
stars = np.array([[5, 0], [2, 0]])
print(rmse(guess, stars))
