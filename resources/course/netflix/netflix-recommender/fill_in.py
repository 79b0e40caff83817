"""Fill the empty cells with the guess, factorise again, and repeat."""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from scipy.sparse.linalg import svds

FACTORS = 3
SHRINK = 2.0
ROUNDS = 30


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


ratings, held_out = load("ratings"), load("held_out")
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
# A factor may come out mirrored, so fix which end is which.
side = np.sign(films[strongest, 0])
rows = np.argsort(side * tastes[:, strongest])
columns = np.argsort(side * films[strongest])
tables = {
    "What we know": np.where(ratings > 0, ratings, np.nan),
    "What we guess": expected + guess,
}
look = {"vmin": 1, "vmax": 5, "aspect": "auto", "interpolation": "nearest"}
figure, panels = plt.subplots(
    1, 2, figsize=(9, 5.5), sharey=True, layout="constrained"
)
for axes, (title, table) in zip(panels, tables.items()):
    picture = axes.imshow(table[np.ix_(rows, columns)], **look)
    axes.set(title=title, xlabel="film, in order of the strongest factor")
panels[0].set_ylabel("viewer, in order of the strongest factor")
figure.colorbar(picture, ax=panels, label="stars", shrink=0.8)
plt.show()
