"""Fill the empty cells with the guess, factorise again, and repeat."""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from scipy.sparse.linalg import svds

FACTORS = 3
SHRINK = 2.0
ROUNDS = 30


def baseline(ratings: np.ndarray) -> np.ndarray:
    """What to expect of each viewer and film before any talk of taste, in stars."""
    rated = ratings > 0
    mean = ratings[rated].mean()
    film = (ratings - mean).sum(axis=0, where=rated) / np.maximum(rated.sum(axis=0), 1)
    left = ratings - mean - film
    viewer = left.sum(axis=1, where=rated) / np.maximum(rated.sum(axis=1), 1)
    return mean + film + viewer[:, np.newaxis]


ratings = pd.read_csv("data/ratings.csv", index_col="viewer").fillna(0).to_numpy()
held_out = pd.read_csv("data/held_out.csv", index_col="viewer").fillna(0).to_numpy()
expected = baseline(ratings)
surprise = np.where(ratings > 0, ratings - expected, 0)

filled = surprise
for turn in range(1, ROUNDS + 1):
    tastes, strengths, films = svds(filled, k=FACTORS)
    guess = (tastes * np.maximum(strengths - SHRINK, 0)) @ films
    filled = np.where(ratings > 0, surprise, guess)
    if turn in (1, 2, 3, 5, 10, 20, 30):
        miss = (expected + guess - held_out)[held_out > 0]
        print(f"round {turn:2}   RMSE {np.sqrt(np.mean(miss**2)):.3f} stars")

# Put like next to like: order viewers and films by the strongest factor.
strongest = np.argmax(strengths)
side = np.sign(films[strongest, 0])  # a factor may come out mirrored: fix its sides
rows, columns = np.argsort(side * tastes[:, strongest]), np.argsort(side * films[strongest])
before = np.where(ratings > 0, ratings, np.nan)
after = expected + guess
figure, panels = plt.subplots(1, 2, figsize=(9, 5.5), sharey=True, layout="constrained")
for axes, table, title in zip(panels, (before, after), ("What we know", "What we guess")):
    picture = axes.imshow(
        table[np.ix_(rows, columns)],
        cmap="viridis",
        vmin=1,
        vmax=5,
        aspect="auto",
        interpolation="nearest",
    )
    axes.set(title=title, xlabel="film, in order of the strongest factor")
panels[0].set_ylabel("viewer, in order of the strongest factor")
figure.colorbar(picture, ax=panels, label="stars", shrink=0.8)
plt.show()
