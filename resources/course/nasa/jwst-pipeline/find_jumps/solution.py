import numpy as np


def find_jumps(
    ramp: np.ndarray, read_noise: float, nsigma: float
) -> np.ndarray:
    """Say for each difference whether a cosmic ray came in it."""
    differences = np.diff(ramp)
    median = np.median(differences)
    # N electrons scatter by the root of N; a dark pixel has none to scatter.
    noise = np.sqrt(max(median, 0) + 2 * read_noise**2)
    return np.abs(differences - median) > nsigma * noise


def slope(ramp: np.ndarray, jumps: np.ndarray, group_time: float) -> float:
    """Return the count rate in e-/s from the differences without a jump."""
    good = np.diff(ramp)[~jumps]
    return float(np.mean(good) / group_time)


if __name__ == "__main__":
    hit_ramp = np.array(
        [8, 55, 71, 92, 113, 147, 168, 2182, 2186, 2205, 2272, 2278]
    )
    found = find_jumps(hit_ramp, 12.5, 4.0)
    print("jumps:", found)
    print("slope:", round(slope(hit_ramp, found, 10.0), 2))
