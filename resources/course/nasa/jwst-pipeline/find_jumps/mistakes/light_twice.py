import numpy as np


def find_jumps(
    ramp: np.ndarray, read_noise: float, nsigma: float
) -> np.ndarray:
    """Say for each difference whether a cosmic ray came in it."""
    differences = np.diff(ramp)
    median = np.median(differences)
    noise = np.sqrt(2 * max(median, 0) + 2 * read_noise**2)
    return np.abs(differences - median) > nsigma * noise


def slope(ramp: np.ndarray, jumps: np.ndarray, group_time: float) -> float:
    """Return the count rate in e-/s from the differences without a jump."""
    good = np.diff(ramp)[~jumps]
    return float(np.mean(good) / group_time)
