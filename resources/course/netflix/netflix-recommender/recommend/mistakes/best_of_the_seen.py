"""Lets only films come back that the viewer has rated."""

import numpy as np
from scipy import sparse
from scipy.sparse.linalg import svds


def baseline(ratings: np.ndarray) -> np.ndarray:
    """What to expect of a viewer and a film, taste left aside, in stars."""
    rated = ratings > 0
    mean = ratings[rated].mean()
    per_film = np.maximum(rated.sum(axis=0), 1)
    per_viewer = np.maximum(rated.sum(axis=1), 1)
    film = (ratings - mean).sum(axis=0, where=rated) / per_film
    left = ratings - mean - film
    viewer = left.sum(axis=1, where=rated) / per_viewer
    return mean + film + viewer[:, np.newaxis]


def recommend(
    ratings: np.ndarray, user: int, rank: int, count: int
) -> list[int]:
    """Films that `user` has not rated and should like, best guess first."""
    rated = ratings > 0
    expected = baseline(ratings)
    surprise = np.where(rated, ratings - expected, 0)
    tastes, strengths, films = svds(sparse.csr_array(surprise), k=rank)
    stars = expected + (tastes * strengths) @ films
    unseen = np.flatnonzero(rated[user])
    best_first = unseen[np.argsort(-stars[user, unseen])]
    return best_first[:count].tolist()
