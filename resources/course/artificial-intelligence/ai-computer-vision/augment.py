"""Few examples, and the same examples moved."""

import matplotlib.pyplot as plt
import numpy as np
from scipy import ndimage

PAPER = 30  # the brightness of empty paper


def right(train: np.ndarray, labels: np.ndarray) -> float:
    """Return the share of test pictures whose nearest one is the same digit."""
    hits = 0
    for image, digit in zip(test, truth):
        distances = ((train - image) ** 2).sum(axis=(1, 2))
        hits += labels[distances.argmin()] == digit
    return hits / len(test)


digits = np.load("data/digits.npz")
test, truth = digits["test"].astype(float), digits["test_labels"]
numbers = [1, 2, 3, 5]
plain, augmented = [], []
print("examples  as they are  moved too")
for number in numbers:
    few = digits["train"][: 10 * number].astype(float)
    labels = digits["train_labels"][: 10 * number]
    moved = [
        ndimage.shift(few, (0, down, across), order=0, cval=PAPER)
        for down in range(-2, 3)
        for across in range(-2, 3)
    ]
    plain.append(right(few, labels))
    augmented.append(right(np.concatenate(moved), np.tile(labels, 25)))
    print(f"{number:8}  {plain[-1]:11.0%}  {augmented[-1]:9.0%}")

figure, axes = plt.subplots(figsize=(7, 4), layout="constrained")
axes.plot(numbers, augmented, "o-", color="#0f766e", label="moved by up to 2")
axes.plot(numbers, plain, "s--", color="#64748b", label="as they are")
axes.set(xlabel="examples of each digit", ylabel="share read correctly")
axes.set(ylim=(0, 1), xticks=numbers, title="What a few moved copies are worth")
axes.yaxis.set_major_formatter("{x:.0%}")
axes.legend(frameon=False, loc="center right")
plt.show()
