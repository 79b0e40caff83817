"""A picture is a table of numbers, and a label says what it shows."""

import matplotlib.pyplot as plt
import numpy as np

digits = np.load("data/digits.npz")
train, labels = digits["train"], digits["train_labels"]
print(train.shape, train.dtype)
print("picture 7 shows a", labels[7])
print(train[7])

figure, axes = plt.subplots(3, 10, figsize=(10, 4.3), layout="constrained")
for axis, picture, label in zip(axes.flat, train, labels):
    axis.imshow(picture, cmap="gray_r", vmin=0, vmax=255)
    axis.set(xticks=[], yticks=[], title=str(label))
figure.suptitle("Thirty of the 400 pictures to learn from")
plt.show()
