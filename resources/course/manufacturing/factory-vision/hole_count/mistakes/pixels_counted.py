import numpy as np
from scipy import ndimage


def hole_count(part: np.ndarray) -> int:
    """Return how many holes a part has."""
    filled = ndimage.binary_fill_holes(part)
    return int(np.sum(filled & ~part))
