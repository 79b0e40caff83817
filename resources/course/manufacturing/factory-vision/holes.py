import numpy as np
from scipy import ndimage

part = np.array(
    [
        [0, 1, 1, 1, 1, 1, 0],
        [0, 1, 0, 1, 0, 1, 0],
        [0, 1, 1, 1, 1, 1, 0],
        [0, 1, 0, 1, 0, 0, 0],
        [0, 1, 1, 1, 1, 1, 0],
    ],
    dtype=bool,
)
filled = ndimage.binary_fill_holes(part)
print((filled & ~part).astype(int))
