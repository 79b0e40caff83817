import numpy as np


def lit_share(picture: np.ndarray, limit: float) -> float:
    """Return the share of the pixels that are brighter than the limit."""
    lit = 0
    pixels = 0
    for row in picture:
        for pixel in row:
            pixels += 1
            if pixel > limit:
                lit += 1
    return lit / pixels


picture = np.array([[12, 40, 35], [90, 210, 180], [30, 75, 150]])
print(lit_share(picture, 100))
