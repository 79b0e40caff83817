"""Guess the hidden ratings with more and more factors: where does it turn?"""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from scipy import sparse
from scipy.sparse.linalg import svds

RANKS = [1, 2, 3, 4, 5, 7, 10, 15, 20, 30, 40]


def load(name: str) -> np.ndarray:
    """Viewers by films; 0 where there is no rating."""
    table = pd.read_csv(f"data/{name}.csv", index_col="viewer")
    return table.fillna(0).to_numpy()


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
axes.plot(RANKS, hidden, "o-", color="#c2410c", label="hidden ratings")
axes.plot(RANKS, known, "s--", color="#64748b", label="ratings it learnt from")
no_factors = rmse(expected, held_out)
axes.axhline(no_factors, color="#0f766e", ls=":", label="no factors, hidden")
axes.legend(frameon=False, loc="lower left")
axes.set_xscale("log")
axes.set_xticks(RANKS, labels=[str(rank) for rank in RANKS])
axes.minorticks_off()
best = int(np.argmin(hidden))
note = f"{RANKS[best]} factors: {hidden[best]:.2f}"
below = (RANKS[best], hidden[best] - 0.06)
axes.annotate(note, below, ha="center", color="#c2410c")
axes.set(xlabel="factors", ylabel="RMSE (stars)")
axes.set_ylim(bottom=0)
axes.set_title("Three factors help, forty memorise")
axes.spines[["top", "right"]].set_visible(False)
plt.show()
