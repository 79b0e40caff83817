"""Draw every film where the two strongest factors put it, and find the nearest films."""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from scipy.sparse.linalg import svds

LOOKS = {
    "space": ("#1d4ed8", "o"),
    "crime": ("#b91c1c", "s"),
    "period": ("#a16207", "D"),
    "comedy": ("#a21caf", "^"),
    "family": ("#15803d", "v"),
}


def baseline(ratings: np.ndarray) -> np.ndarray:
    """What to expect of each viewer and film before any talk of taste, in stars."""
    rated = ratings > 0
    mean = ratings[rated].mean()
    film = (ratings - mean).sum(axis=0, where=rated) / np.maximum(rated.sum(axis=0), 1)
    left = ratings - mean - film
    viewer = left.sum(axis=1, where=rated) / np.maximum(rated.sum(axis=1), 1)
    return mean + film + viewer[:, np.newaxis]


films = pd.read_csv("data/films.csv")
ratings = pd.read_csv("data/ratings.csv", index_col="viewer").fillna(0).to_numpy()
surprise = np.where(ratings > 0, ratings - baseline(ratings), 0)
filled = surprise
for _ in range(30):
    tastes, strengths, places = svds(filled, k=3)
    filled = np.where(ratings > 0, surprise, (tastes * (strengths - 2)) @ places)

# One row for each film, strongest factor first, scaled to the stars it moves a typical viewer.
place = (places.T * strengths)[:, np.argsort(-strengths)] / np.sqrt(len(ratings))
place *= np.sign(place[films.film == "Orbit"])  # a factor may come out mirrored: fix its sides

for title in ["Orbit", "Ink", "Star Soup"]:
    away = np.linalg.norm(place - place[films.film == title], axis=1)
    nearest = films.film[np.argsort(away)[1:4]]
    print(f"{title}: {', '.join(nearest)}")

figure, axes = plt.subplots(figsize=(8, 6.5), layout="constrained")
axes.axhline(0, color="#cbd5e1", linewidth=1, zorder=0)
axes.axvline(0, color="#cbd5e1", linewidth=1, zorder=0)
for genre, (colour, marker) in LOOKS.items():
    group = films.index[films.genre == genre]
    x, y = place[group, :2].T
    axes.scatter(x, y, s=80, color=colour, marker=marker, edgecolor="white", label=genre)
    outer = group[np.argmax(np.hypot(x, y))]
    shift, side = ((9, -4), "left") if place[outer, 0] > 0 else ((-9, -4), "right")
    axes.annotate(films.film[outer], place[outer, :2], shift, textcoords="offset points", ha=side)
axes.set(xlabel="factor 1 (stars)", ylabel="factor 2 (stars)", title="Sixty films, placed by taste")
axes.spines[:].set_visible(False)
axes.margins(x=0.2)
axes.legend(frameon=False, loc="upper left", alignment="left", title="genre (no factor saw it)")
plt.show()
