import numpy as np


def convolve2d(image: np.ndarray, kernel: np.ndarray) -> np.ndarray:
    """Return the answer of the kernel at every place where it fits."""
    rows, columns = kernel.shape
    height, width = image.shape
    above, left = rows // 2, columns // 2
    around = ((above, rows - above - 1), (left, columns - left - 1))
    image = np.pad(image, around)
    answers = np.zeros((height, width))
    for row in range(height):
        for column in range(width):
            window = image[row : row + rows, column : column + columns]
            answers[row, column] = np.sum(window * kernel)
    return answers
