"""Takes the RMSE of each viewer and the mean of those."""

import numpy as np


def rmse(guess: np.ndarray, stars: np.ndarray) -> float:
    """The typical miss, in stars, over the cells that hold a rating."""
    per_viewer = [
        np.sqrt(np.mean((row - given)[given > 0] ** 2))
        for row, given in zip(guess, stars)
        if (given > 0).any()
    ]
    return float(np.mean(per_viewer))


guess = np.array([[3.0, 4.0], [2.0, 4.5]])
stars = np.array([[5, 0], [2, 0]])
print(rmse(guess, stars))
