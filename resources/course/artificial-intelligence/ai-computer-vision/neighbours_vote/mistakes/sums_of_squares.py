from collections import Counter

import numpy as np


def knn_predict(
    train: np.ndarray, labels: np.ndarray, image: np.ndarray, k: int
) -> int:
    """Return the digit that most of the nearest `k` pictures show."""
    differences = train.astype(float) - image
    distances = (differences**2).sum(axis=(1, 2))
    votes, sums = Counter(), Counter()
    for index in distances.argsort()[:k]:
        digit = int(labels[index])
        votes[digit] += 1
        sums[digit] += distances[index]
    return min(votes, key=lambda digit: (-votes[digit], sums[digit]))


def leave_one_out(images: np.ndarray, labels: np.ndarray, k: int) -> float:
    """Return the share of the pictures that the others read correctly."""
    right = 0
    for index in range(len(images)):
        others = np.arange(len(images)) != index
        digit = knn_predict(images[others], labels[others], images[index], k)
        right += digit == labels[index]
    return right / len(images)
