import numpy as np


def expected_noise(median: float, read_noise: float) -> float:
    """Return how far a difference strays by chance, in electrons."""
    # Two readings and the light: which quantities add up?
    return 0.0


if __name__ == "__main__":
    print(expected_noise(21.0, 12.5))
