import numpy as np
from scipy import ndimage

bright = np.array(
    [
        [0, 0, 0, 0, 1, 1],
        [1, 1, 0, 0, 1, 1],
        [1, 1, 0, 0, 0, 0],
        [0, 0, 1, 1, 0, 0],
    ],
    dtype=bool,
)
labels, count = ndimage.label(bright)
print(count, "pieces")
print(labels)
