"""Subtracts the baseline from the holes too, so that a hole is a very bad surprise."""

import numpy as np
from scipy import sparse
from scipy.sparse.linalg import svds


def baseline(ratings: np.ndarray) -> np.ndarray:
    """What to expect of each viewer and film before any talk of taste, in stars."""
    rated = ratings > 0
    mean = ratings[rated].mean()
    film = (ratings - mean).sum(axis=0, where=rated) / np.maximum(rated.sum(axis=0), 1)
    left = ratings - mean - film
    viewer = left.sum(axis=1, where=rated) / np.maximum(rated.sum(axis=1), 1)
    return mean + film + viewer[:, np.newaxis]


def recommend(ratings: np.ndarray, user: int, rank: int, count: int) -> list[int]:
    """The numbers of the films that `user` has not rated and should like best, best first."""
    rated = ratings > 0
    expected = baseline(ratings)
    surprise = ratings - expected
    tastes, strengths, films = svds(sparse.csr_array(surprise), k=rank)
    stars = expected + (tastes * strengths) @ films
    unseen = np.flatnonzero(~rated[user])
    best_first = unseen[np.argsort(-stars[user, unseen])]
    return best_first[:count].tolist()
