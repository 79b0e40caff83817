import numpy as np
from scipy import ndimage


def hole_count(part: np.ndarray) -> int:
    """Return how many holes a part has."""
    labels, count = ndimage.label(~part)
    return count - 1
