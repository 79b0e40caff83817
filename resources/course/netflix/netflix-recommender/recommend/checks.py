import numpy as np

# Six viewers by six films; films 0 to 2 are about space, films 3 to 5 are period dramas.
SMALL = np.array(
    [
        [5, 4, 0, 1, 0, 2],
        [4, 5, 5, 0, 2, 1],
        [5, 0, 4, 2, 1, 1],
        [1, 2, 0, 5, 4, 0],
        [0, 1, 2, 4, 5, 5],
        [2, 0, 1, 0, 4, 5],
    ],
    dtype=float,
)


def town() -> np.ndarray:
    """80 viewers by 30 films with two tastes, 40 % rated; the last viewer has rated one film."""
    random = np.random.default_rng(26)
    quality = random.normal(3.4, 0.6, 30)
    liking = quality + random.normal(0, 0.9, (80, 2)) @ random.normal(
        0, 1, (2, 30)
    )
    stars = np.clip(np.rint(liking), 1, 5)
    stars[random.random(stars.shape) > 0.4] = 0
    stars[-1, 1:] = 0
    stars[-1, 0] = 5
    return stars


def plain(films: object) -> object:
    """Lists, tuples and arrays of numbers alike as a list."""
    return np.asarray(films).tolist()


def case_small(answer):
    """viewer 0 of the small table, one factor, one film"""
    return plain(answer.recommend(SMALL.copy(), 0, 1, 1))


def case_other_camp(answer):
    """viewer 3 of the small table, one factor, two films"""
    return plain(answer.recommend(SMALL.copy(), 3, 1, 2))


def case_town(answer):
    """viewer 7 of a table of 80 viewers by 30 films, two factors, five films"""
    return plain(answer.recommend(town(), 7, 2, 5))


def case_one_factor(answer):
    """viewer 7 of the table of 80 viewers by 30 films again, one factor, five films"""
    return plain(answer.recommend(town(), 7, 1, 5))


def case_newcomer(answer):
    """viewer 79 of the same table, who has rated one film so far, two factors, four films"""
    return plain(answer.recommend(town(), 79, 2, 4))


def case_too_many(answer):
    """how many films come back when viewer 0, who has two left to see, asks for five"""
    films = answer.recommend(SMALL.copy(), 0, 1, 5)
    return None if films is None else len(films)


def case_everybody(answer):
    """the first pick of each of the first 40 viewers of that table, two factors"""
    table = town()
    return [
        plain(answer.recommend(table.copy(), user, 2, 1)) for user in range(40)
    ]


def case_nothing_left(answer):
    """a viewer who has rated all six films, one factor, three films"""
    table = SMALL.copy()
    table[1] = [4, 5, 5, 2, 2, 1]
    return plain(answer.recommend(table, 1, 1, 3))


def case_table_kept(answer):
    """whether the table is as it was after the call"""
    table = SMALL.copy()
    answer.recommend(table, 0, 1, 2)
    return bool((table == SMALL).all())
