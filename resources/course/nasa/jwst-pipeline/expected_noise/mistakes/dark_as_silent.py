import numpy as np


def expected_noise(median: float, read_noise: float) -> float:
    """Return how far a difference strays by chance, in electrons."""
    if median < 0:
        return 0.0
    return float(np.sqrt(median + 2 * read_noise**2))


if __name__ == "__main__":
    print(expected_noise(21.0, 12.5))
