import numpy as np


def z_today(gap: np.ndarray, window: int) -> float:
    """Return how far today's gap is from the days before, in deviations."""
    before = gap[-window - 1 : -1]
    if np.all(before == before[0]):
        return 0.0
    return (gap[-1] - np.mean(before)) / np.std(gap)


if __name__ == "__main__":
    print(z_today(np.array([6.0, 8, 6, 8, 11]), 4))
