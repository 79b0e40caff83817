from collections import Counter

import numpy as np


def knn_predict(
    train: np.ndarray, labels: np.ndarray, image: np.ndarray, k: int
) -> int:
    """Return the digit that most of the nearest `k` pictures show."""
    return 0


def leave_one_out(images: np.ndarray, labels: np.ndarray, k: int) -> float:
    """Return the share of the pictures that the others read correctly."""
    return 0.0
