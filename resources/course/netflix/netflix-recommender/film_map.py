"""Draw every film where the two strongest factors put it."""

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


films = pd.read_csv("data/films.csv")
ratings = load("ratings")
surprise = np.where(ratings > 0, ratings - baseline(ratings), 0)
filled = surprise
for _ in range(30):
    tastes, strengths, places = svds(filled, k=3)
    guess = (tastes * (strengths - 2)) @ places
    filled = np.where(ratings > 0, surprise, guess)

# One row for each film, the strongest factor first. The root brings it to the
# stars by which the factor moves a typical viewer.
strongest_first = np.argsort(-strengths)
place = (places.T * strengths)[:, strongest_first] / np.sqrt(len(ratings))
# A factor may come out mirrored, so fix which end is which.
place *= np.sign(place[films.film == "Orbit"])

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
    axes.scatter(x, y, 80, color=colour, marker=marker, ec="white", label=genre)
    outer = group[np.argmax(np.hypot(x, y))]
    right = place[outer, 0] > 0
    axes.annotate(
        films.film[outer],
        place[outer, :2],
        (9, -4) if right else (-9, -4),
        textcoords="offset points",
        ha="left" if right else "right",
    )
axes.set(xlabel="factor 1 (stars)", ylabel="factor 2 (stars)")
axes.set_title("Sixty films, placed by taste")
axes.spines[:].set_visible(False)
axes.margins(x=0.2)
axes.legend(frameon=False, loc="upper left", title="genre (no factor saw it)")
plt.show()
