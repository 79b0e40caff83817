import numpy as np


def row_of(*distances):
    """Return pictures of 2 by 2 whose first pixel is a given distance away from 0."""
    pictures = np.zeros((len(distances), 2, 2))
    pictures[:, 0, 0] = distances
    return pictures


def digits(seed, number):
    """Return pictures of bytes in ten kinds that overlap, and their kinds."""
    random = np.random.default_rng(seed)
    kinds = np.random.default_rng(99).integers(20, 236, (10, 4, 3))
    labels = random.integers(0, 10, number)
    pictures = kinds[labels] + random.integers(-70, 71, (number, 4, 3))
    return np.clip(pictures, 0, 255).astype(np.uint8), labels


def read(answer, train, labels, image, k):
    """Return what `knn_predict` says, a NumPy number as Python's own."""
    digit = answer.knn_predict(train.copy(), np.array(labels), image.copy(), k)
    return digit.item() if isinstance(digit, np.generic) else digit


def share(answer, pictures, labels, k):
    """Return what `leave_one_out` says, a NumPy number as Python's own."""
    right = answer.leave_one_out(pictures.copy(), np.array(labels), k)
    return right.item() if isinstance(right, np.generic) else right


def case_nearest(answer):
    """an 8 at distance 5, a 3 at distance 2 and a 4 at distance 9, with k = 1"""
    return read(answer, row_of(5, 2, 9), [8, 3, 4], np.zeros((2, 2)), 1)


def case_majority(answer):
    """a 1 at distance 1, and 7s at 2 and 3, with k = 3"""
    return read(answer, row_of(3, 1, 2, 8), [7, 1, 7, 1], np.zeros((2, 2)), 3)


def case_between(answer):
    """2s at distances 1 and 2 and an 8 at 3, with k = 3"""
    return read(answer, row_of(1, 2, 3), [2, 2, 8], np.zeros((2, 2)), 3)


def case_far_majority(answer):
    """a 6 at distance 1, and 0s at 4, 5 and 6, with k = 4"""
    return read(answer, row_of(1, 4, 5, 6), [6, 0, 0, 0], np.zeros((2, 2)), 4)


def case_tie(answer):
    """3s at distances 1 and 8 and 5s at 3 and 4, with k = 4"""
    return read(answer, row_of(1, 8, 3, 4), [3, 3, 5, 5], np.zeros((2, 2)), 4)


def case_tie_of_two(answer):
    """a 9 at distance 2 and a 4 at distance 3, with k = 2"""
    return read(answer, row_of(3, 2), [4, 9], np.zeros((2, 2)), 2)


def case_tie_roots(answer):
    """9s at distances 1 and 7 and 2s at 4.5 twice, with k = 4"""
    return read(
        answer, row_of(1, 7, 4.5, 4.5), [9, 9, 2, 2], np.zeros((2, 2)), 4
    )


def case_many_pixels(answer):
    """a 5 that is 3 and 4 away in two pixels, and a 6 that is 6 away in one, with k = 1"""
    train = np.array([[[6.0, 0], [0, 0]], [[3, 4], [0, 0]]])
    return read(answer, train, [6, 5], np.zeros((2, 2)), 1)


def case_up_and_down(answer):
    """a 0 that is 50 too bright in one pixel and 50 too dark in another, and a 1 that is 9 too bright
    in one, with k = 1"""
    train = np.array([[[150.0, 50], [100, 100]], [[109, 100], [100, 100]]])
    return read(answer, train, [0, 1], np.full((2, 2), 100.0), 1)


def case_everybody(answer):
    """three pictures, two of them 7s, with k = 10"""
    return read(answer, row_of(1, 5, 6), [1, 7, 7], np.zeros((2, 2)), 10)


def case_bytes(answer):
    """twenty pictures of bytes, each read with 150 others and k = 3"""
    train, labels = digits(1, 150)
    images, _ = digits(2, 20)
    return [read(answer, train, labels, image, 3) for image in images]


def case_left_out(answer):
    """the share read correctly, of six pictures at 0, 1, 2.5, 10, 11 and 12.5 that show 4, 4, 9, 9, 6 and 9,
    with k = 1"""
    return share(answer, row_of(0, 1, 2.5, 10, 11, 12.5), [4, 4, 9, 9, 6, 9], 1)


def case_left_out_three(answer):
    """the share of 80 pictures of bytes read correctly by the others, with k = 3"""
    return share(answer, *digits(3, 80), 3)


def case_left_out_five(answer):
    """the share of 60 pictures of bytes read correctly by the others, with k = 5"""
    return share(answer, *digits(4, 60), 5)


def case_unchanged(answer):
    """whether the pictures and the labels are as they were after the calls"""
    train, labels = row_of(1, 2, 3, 4), np.array([1, 1, 2, 2])
    answer.knn_predict(train, labels, np.ones((2, 2)), 2)
    answer.leave_one_out(train, labels, 1)
    same = np.array_equal(train, row_of(1, 2, 3, 4))
    return bool(same and labels.tolist() == [1, 1, 2, 2])
