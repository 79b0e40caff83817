import numpy as np


def lit_share(picture: np.ndarray, limit: float) -> float:
    """Return the share of the pixels that are brighter than the limit."""
    return picture[picture > limit].mean()


picture = np.array([[12, 40, 35], [90, 210, 180], [30, 75, 150]])
print(lit_share(picture, 100))
