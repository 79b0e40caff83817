"""Guess the hidden ratings with more and more factors, and watch where it turns."""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from scipy import sparse
from scipy.sparse.linalg import svds

RANKS = [1, 2, 3, 4, 5, 7, 10, 15, 20, 30, 40]


def load(name: str) -> np.ndarray:
    """Viewers by films; 0 where there is no rating."""
    return pd.read_csv(f"data/{name}.csv", index_col="viewer").fillna(0).to_numpy()


def baseline(ratings: np.ndarray) -> np.ndarray:
    """What to expect of each viewer and film before any talk of taste, in stars."""
    rated = ratings > 0
    mean = ratings[rated].mean()
    film = (ratings - mean).sum(axis=0, where=rated) / np.maximum(rated.sum(axis=0), 1)
    left = ratings - mean - film
    viewer = left.sum(axis=1, where=rated) / np.maximum(rated.sum(axis=1), 1)
    return mean + film + viewer[:, np.newaxis]


def rmse(guess: np.ndarray, stars: np.ndarray) -> float:
    """The typical miss, in stars, over the cells that hold a rating."""
    return float(np.sqrt(np.mean((guess - stars)[stars > 0] ** 2)))


ratings, held_out = load("ratings"), load("held_out")
expected = baseline(ratings)
surprise = sparse.csr_array(np.where(ratings > 0, ratings - expected, 0))

known, hidden = [], []
print("factors   known  hidden")
for rank in RANKS:
    tastes, strengths, films = svds(surprise, k=rank)
    guess = expected + (tastes * strengths) @ films
    known.append(rmse(guess, ratings))
    hidden.append(rmse(guess, held_out))
    print(f"{rank:7}   {known[-1]:.3f}   {hidden[-1]:.3f}")

figure, axes = plt.subplots(figsize=(8, 4.5), layout="constrained")
axes.plot(RANKS, hidden, "o-", color="#c2410c", linewidth=2.5, label="hidden ratings")
axes.plot(RANKS, known, "s--", color="#64748b", linewidth=1.5, label="ratings it learnt from")
axes.axhline(rmse(expected, held_out), color="#0f766e", linestyle=":", label="no factors, hidden")
axes.set_xscale("log")
axes.set_xticks(RANKS, labels=[str(rank) for rank in RANKS])
axes.minorticks_off()
best = int(np.argmin(hidden))
note = f"{RANKS[best]} factors: {hidden[best]:.2f}"
axes.annotate(note, (RANKS[best], hidden[best] - 0.06), ha="center", color="#c2410c")
axes.set_ylim(0, 1)
axes.set(xlabel="factors", ylabel="RMSE (stars)", title="Three factors help, forty memorise")
axes.spines[["top", "right"]].set_visible(False)
axes.legend(frameon=False, loc="lower left")
plt.show()
