import numpy as np


def brighten(picture: np.ndarray, by: int) -> np.ndarray:
    """Return a brighter picture of dtype uint8, with 255 at most."""
    brighter = np.minimum(picture.astype(int) + by, 255)
    return brighter.astype(np.uint8)


picture = np.array([[12, 40], [210, 180]], dtype=np.uint8)
print(brighten(picture, 100))
