import numpy as np


def find_jumps(
    ramp: np.ndarray, read_noise: float, nsigma: float
) -> np.ndarray:
    """Say for each difference whether a cosmic ray came in it."""
    # One False for each difference, until your rule decides.
    return np.zeros(len(ramp) - 1, dtype=bool)


def slope(ramp: np.ndarray, jumps: np.ndarray, group_time: float) -> float:
    """Return the count rate in e-/s from the differences without a jump."""
    return 0.0
