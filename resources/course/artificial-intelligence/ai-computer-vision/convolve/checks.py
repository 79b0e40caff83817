import numpy as np

STEP = np.array(
    [[0, 0, 9, 9, 9], [0, 0, 9, 9, 9], [0, 0, 9, 9, 9], [0, 0, 0, 0, 0]]
)
EDGE = np.array([[-1, 1], [-1, 1]])


def plain(answers):
    """Return an array of any kind as lists."""
    return None if answers is None else np.asarray(answers).tolist()


def size(answers):
    """Return how many rows and columns came back."""
    return None if answers is None else list(np.shape(answers))


def noise(rows, columns, seed):
    """Return whole numbers from -9 to 9 by chance."""
    return np.random.default_rng(seed).integers(-9, 10, (rows, columns))


def case_step(answer):
    """the picture and the kernel of the program above"""
    return plain(answer.convolve2d(STEP.copy(), EDGE.copy()))


def case_size(answer):
    """rows and columns of the answers, for a picture of 9 by 7 and a kernel of 3 by 3"""
    return size(answer.convolve2d(noise(9, 7, 1), noise(3, 3, 2)))


def case_pixel(answer):
    """a picture with a single 1, and a kernel of nine different numbers"""
    image = np.zeros((4, 4))
    image[1, 2] = 1
    return plain(answer.convolve2d(image, np.arange(1.0, 10.0).reshape(3, 3)))


def case_falling(answer):
    """a picture that gets darker downwards, [[5, 5], [3, 3], [0, 0]], and the kernel [[-1], [1]]"""
    image = np.array([[5, 5], [3, 3], [0, 0]])
    return plain(answer.convolve2d(image, np.array([[-1], [1]])))


def case_wide_kernel(answer):
    """a picture of 4 by 6 and a kernel of 1 by 3"""
    return plain(answer.convolve2d(noise(4, 6, 3), np.array([[1, 2, 4]])))


def case_halves(answer):
    """a picture of whole numbers and a kernel of quarters, which takes the mean of four pixels"""
    image = np.array([[1, 2, 3], [4, 6, 7], [8, 8, 9]])
    return plain(answer.convolve2d(image, np.full((2, 2), 0.25)))


def case_one_place(answer):
    """a kernel as large as the picture"""
    return plain(answer.convolve2d(noise(3, 3, 4), noise(3, 3, 5)))


def case_one_cell(answer):
    """a picture of 2 by 3, and a kernel of one cell, [[10]]"""
    return plain(
        answer.convolve2d(np.arange(6).reshape(2, 3), np.array([[10]]))
    )


def case_chance(answer):
    """a picture of 6 by 8 by chance and a kernel of 2 by 4"""
    return plain(answer.convolve2d(noise(6, 8, 6), noise(2, 4, 7)))


def case_bytes(answer):
    """a picture of bytes from 0 to 255 and a kernel with negative numbers"""
    image = np.array(
        [[200, 10, 255], [0, 128, 90], [33, 250, 7]], dtype=np.uint8
    )
    return plain(answer.convolve2d(image, np.array([[-2, 1], [1, 3]])))
