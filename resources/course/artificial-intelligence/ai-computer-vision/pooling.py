"""The same ten means, but of pooled edges instead of pixels."""

import numpy as np

KERNELS = np.array(
    [
        [[-1, -1, -1], [0, 0, 0], [1, 1, 1]],
        [[1, 1, 1], [0, 0, 0], [-1, -1, -1]],
        [[-1, 0, 1], [-1, 0, 1], [-1, 0, 1]],
        [[1, 0, -1], [1, 0, -1], [1, 0, -1]],
        [[2, -1, -1], [-1, 2, -1], [-1, -1, 2]],
        [[-1, -1, 2], [-1, 2, -1], [2, -1, -1]],
    ]
)
POOL = 3  # rows and columns of which the strongest answer is kept


def features(image: np.ndarray) -> np.ndarray:
    """Return the strongest answers of each kernel, region by region."""
    pooled = []
    for kernel in KERNELS:
        answers = np.zeros((7, 5))
        for row in range(7):
            for column in range(5):
                window = image[row : row + 3, column : column + 3]
                answers[row, column] = np.sum(window * kernel)
        for row in range(0, 7, POOL):
            for column in range(0, 5, POOL):
                region = answers[row : row + POOL, column : column + POOL]
                pooled.append(max(region.max(), 0))
    return np.array(pooled)


digits = np.load("data/digits.npz")
labels, truth = digits["train_labels"], digits["test_labels"]
train = np.array([features(image) for image in digits["train"].astype(float)])
test = np.array([features(image) for image in digits["test"].astype(float)])
print("numbers for each picture:", train.shape[1])

templates = np.array([train[labels == d].mean(axis=0) for d in range(10)])
right = 0
for picture, digit in zip(test, truth):
    distances = np.sqrt(((templates - picture) ** 2).sum(axis=1))
    right += distances.argmin() == digit
print(f"right: {right / len(test):.0%}")
