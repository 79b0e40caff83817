"""Ten means: compare each picture with the mean seven, the mean eight, ..."""

import matplotlib.pyplot as plt
import numpy as np

digits = np.load("data/digits.npz")
train, labels = digits["train"].astype(float), digits["train_labels"]
test, truth = digits["test"].astype(float), digits["test_labels"]

templates = np.array([train[labels == d].mean(axis=0) for d in range(10)])
right = 0
for picture, digit in zip(test, truth):
    distances = np.sqrt(((templates - picture) ** 2).sum(axis=(1, 2)))
    right += distances.argmin() == digit
print(f"right: {right / len(test):.0%} of {len(test)} new pictures")

figure, axes = plt.subplots(1, 10, figsize=(10, 1.9), layout="constrained")
for digit, axis in enumerate(axes):
    axis.imshow(templates[digit], cmap="gray_r", vmin=30, vmax=160)
    axis.set(xticks=[], yticks=[], title=str(digit))
figure.suptitle("The mean of forty")
plt.show()
