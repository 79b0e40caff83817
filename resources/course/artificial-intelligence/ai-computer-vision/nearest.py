import numpy as np

digits = np.load("data/digits.npz")
train, labels = digits["train"].astype(float), digits["train_labels"]
test, truth = digits["test"].astype(float), digits["test_labels"]

right = 0
for picture, digit in zip(test, truth):
    distances = np.sqrt(((train - picture) ** 2).sum(axis=(1, 2)))
    right += labels[distances.argmin()] == digit
print(f"right: {right / len(test):.0%} of {len(test)} new pictures")
