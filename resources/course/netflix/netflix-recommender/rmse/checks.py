import numpy as np

TWO = (np.array([[3.0, 4.0], [2.0, 4.5]]), np.array([[5.0, 0.0], [2.0, 0.0]]))


def case_two_known(answer):
    """guesses 3.0 and 2.0 for 5 and 2 stars, and two holes"""
    guess, stars = TWO
    return answer.rmse(guess.copy(), stars.copy())


def case_all_known(answer):
    """four guesses of 3.0 for 1, 2, 4 and 5 stars, no hole"""
    return answer.rmse(np.full((2, 2), 3.0), np.array([[1.0, 2.0], [4.0, 5.0]]))


def case_one_large_miss(answer):
    """one miss of 4 stars, three perfect guesses, four holes"""
    guess = np.array([[5.0, 4.0, 2.0, 3.0], [3.0, 3.0, 3.0, 3.0]])
    stars = np.array([[1.0, 4.0, 2.0, 3.0], [0.0, 0.0, 0.0, 0.0]])
    return answer.rmse(guess, stars)


def case_unequal_rows(answer):
    """one viewer with three ratings, one with one"""
    guess = np.array([[4.0, 4.0, 4.0], [2.0, 2.0, 2.0]])
    stars = np.array([[3.0, 5.0, 5.0], [0.0, 5.0, 0.0]])
    return answer.rmse(guess, stars)


def case_perfect(answer):
    """every known rating is guessed right"""
    stars = np.array([[4.0, 0.0, 2.0]])
    return answer.rmse(np.array([[4.0, 3.3, 2.0]]), stars)


def case_kept(answer):
    """whether guess and stars are as they were after the call"""
    guess, stars = TWO[0].copy(), TWO[1].copy()
    answer.rmse(guess, stars)
    return bool((guess == TWO[0]).all() and (stars == TWO[1]).all())
