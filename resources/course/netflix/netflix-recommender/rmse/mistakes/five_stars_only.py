"""Asks for the wrong cells."""

import numpy as np


def rmse(guess: np.ndarray, stars: np.ndarray) -> float:
    """The typical miss, in stars, over the cells that hold a rating."""
    miss = (guess - stars)[guess > stars]
    return float(np.sqrt(np.mean(miss**2)))


guess = np.array([[3.0, 4.0], [2.0, 4.5]])
stars = np.array([[5, 0], [2, 0]])
print(rmse(guess, stars))
