import numpy as np
from scipy import ndimage


def hole_count(part: np.ndarray) -> int:
    """Return how many holes a part has."""
    filled = ndimage.binary_fill_holes(part, np.ones((3, 3)))
    labels, count = ndimage.label(filled & ~part, np.ones((3, 3)))
    return count
