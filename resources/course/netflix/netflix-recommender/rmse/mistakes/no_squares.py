"""Takes the size of each miss, without squares."""

import numpy as np


def rmse(guess: np.ndarray, stars: np.ndarray) -> float:
    """The typical miss, in stars, over the cells that hold a rating."""
    miss = (guess - stars)[stars > 0]
    return float(np.mean(np.abs(miss)))


guess = np.array([[3.0, 4.0], [2.0, 4.5]])
stars = np.array([[5, 0], [2, 0]])
print(rmse(guess, stars))
