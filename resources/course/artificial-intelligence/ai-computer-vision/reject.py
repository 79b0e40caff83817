"""Read a digit only where the nearest neighbours agree."""

import numpy as np

digits = np.load("data/digits.npz")
train, labels = digits["train"].astype(float), digits["train_labels"]
test, truth = digits["test"].astype(float), digits["test_labels"]

print("asked  rejected  wrong among the read")
for count in (1, 2, 3, 5):
    read = wrong = 0
    for image, digit in zip(test, truth):
        distances = np.sqrt(((train - image) ** 2).sum(axis=(1, 2)))
        votes = labels[distances.argsort(kind="stable")[:count]]
        if len(set(votes)) == 1:
            read += 1
            wrong += votes[0] != digit
    print(f"{count:5}  {1 - read / len(test):8.1%}  {wrong / read:20.1%}")
