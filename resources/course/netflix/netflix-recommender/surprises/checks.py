import numpy as np

RATINGS = np.array([[5.0, 0.0, 3.0], [0.0, 2.0, 4.0]])
EXPECTED = np.array([[4.5, 3.0, 3.5], [3.5, 2.0, 2.5]])


def plain(table: object) -> object:
    """Rows of numbers, each rounded; `nan` in words."""
    rows = np.asarray(table, dtype=float).round(6).tolist()
    return [
        ["nan" if cell != cell else cell + 0.0 for cell in row]
        if isinstance(row, list)
        else row
        for row in rows
    ]


def case_two_viewers(answer):
    """the two viewers and three films of the program"""
    return plain(answer.surprises(RATINGS.copy(), EXPECTED.copy()))


def case_nothing_rated(answer):
    """a viewer without ratings, 3.5 stars expected of each film"""
    return plain(answer.surprises(np.zeros((1, 3)), np.full((1, 3), 3.5)))


def case_all_rated(answer):
    """1, 3 and 5 stars where 3 were expected"""
    ratings = np.array([[1.0, 3.0, 5.0]])
    return plain(answer.surprises(ratings, np.full((1, 3), 3.0)))


def case_kept(answer):
    """whether the ratings are as they were after the call"""
    ratings = RATINGS.copy()
    answer.surprises(ratings, EXPECTED.copy())
    return bool((ratings == RATINGS).all())


def case_expected_kept(answer):
    """whether the expected stars are as they were after the call"""
    expected = EXPECTED.copy()
    answer.surprises(RATINGS.copy(), expected)
    return bool((expected == EXPECTED).all())
