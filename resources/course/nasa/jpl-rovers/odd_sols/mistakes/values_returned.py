import numpy as np


def odd_places(values: np.ndarray, limit: float) -> list[int]:
    """Return the places of the values that lie too far from the median."""
    distance = np.abs(values - np.median(values))
    mad = np.median(distance)
    return values[distance > limit * 1.4826 * mad].tolist()


if __name__ == "__main__":
    amperes = np.array([1.21, 1.18, 1.24, 1.20, 1.83, 1.22, 1.19])
    print(odd_places(amperes, 5.0))
