"""Which digit is taken for which? Ten means beside three neighbours."""

from collections import Counter

import matplotlib.pyplot as plt
import numpy as np

K = 3


def distances_to(images: np.ndarray, image: np.ndarray) -> np.ndarray:
    """Return how far each of the images is from one image."""
    return np.sqrt(((images - image) ** 2).sum(axis=(1, 2)))


def nearest_mean(image: np.ndarray) -> int:
    """Return the digit whose mean is nearest."""
    return int(distances_to(templates, image).argmin())


def neighbours(image: np.ndarray) -> int:
    """Return the digit that most of the nearest K pictures show."""
    distances = distances_to(train, image)
    nearest = distances.argsort(kind="stable")[:K]
    votes, sums = Counter(), Counter()
    for index in nearest:
        votes[int(labels[index])] += 1
        sums[int(labels[index])] += distances[index]
    return min(votes, key=lambda digit: (-votes[digit], sums[digit]))


digits = np.load("data/digits.npz")
train, labels = digits["train"].astype(float), digits["train_labels"]
test, truth = digits["test"].astype(float), digits["test_labels"]
templates = np.array([train[labels == d].mean(axis=0) for d in range(10)])

figure, axes = plt.subplots(1, 2, figsize=(11, 5.4), layout="constrained")
for axis, read in zip(axes, (nearest_mean, neighbours)):
    matrix = np.zeros((10, 10), dtype=int)
    for image, digit in zip(test, truth):
        matrix[digit, read(image)] += 1
    share = matrix.trace() / matrix.sum()
    print(f"{read.__name__}: {share:.0%} right; a 0 is read as", matrix[0])
    axis.imshow(matrix, cmap="Blues", vmin=0, vmax=50)
    for row, column in np.argwhere(matrix):
        number = matrix[row, column]
        colour = "white" if number > 25 else "#1f2a44"
        axis.text(column, row, number, ha="center", va="center", color=colour)
    axis.set(xticks=range(10), yticks=range(10))
    axis.set(xlabel="read as", ylabel="is a")
axes[0].set_title("The nearest of ten means")
axes[1].set_title(f"The vote of {K} neighbours")
plt.show()
