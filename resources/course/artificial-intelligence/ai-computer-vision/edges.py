"""What six small kernels see in a four."""

import matplotlib.pyplot as plt
import numpy as np
from scipy import ndimage

KERNELS = {
    "dark below": [[-1, -1, -1], [0, 0, 0], [1, 1, 1]],
    "dark above": [[1, 1, 1], [0, 0, 0], [-1, -1, -1]],
    "dark right": [[-1, 0, 1], [-1, 0, 1], [-1, 0, 1]],
    "dark left": [[1, 0, -1], [1, 0, -1], [1, 0, -1]],
    "stroke \\": [[2, -1, -1], [-1, 2, -1], [-1, -1, 2]],
    "stroke /": [[-1, -1, 2], [-1, 2, -1], [2, -1, -1]],
}

digits = np.load("data/digits.npz")
picture = digits["train"][34].astype(float)
figure, axes = plt.subplots(1, 7, figsize=(11, 2.6), layout="constrained")
axes[0].imshow(picture, cmap="gray_r", vmin=0, vmax=255)
axes[0].set_title("the picture")
for axis, (name, kernel) in zip(axes[1:], KERNELS.items()):
    answers = ndimage.correlate(picture, np.array(kernel))[1:-1, 1:-1]
    print(f"{name:10}  strongest answer {answers.max():4.0f}")
    axis.imshow(answers, cmap="RdBu_r", vmin=-600, vmax=600)
    axis.set_title(name)
for axis in axes:
    axis.set(xticks=[], yticks=[])
plt.show()
