import numpy as np


def convolve2d(image: np.ndarray, kernel: np.ndarray) -> np.ndarray:
    """Return the answer of the kernel at every place where it fits."""
    rows = columns = kernel.shape[0]
    height = image.shape[0] - rows + 1
    width = image.shape[1] - columns + 1
    answers = np.zeros((height, width))
    for row in range(height):
        for column in range(width):
            window = image[row : row + rows, column : column + columns]
            answers[row, column] = np.sum(window * kernel[:rows, :columns])
    return answers
