"""Let plays without stars count too, and suggest films to somebody who has rated nothing."""

import numpy as np
import pandas as pd
from scipy.sparse.linalg import svds

VIEWER = 199
TRUST = 0.5


def baseline(ratings: np.ndarray) -> np.ndarray:
    """What to expect of each viewer and film before any talk of taste, in stars."""
    rated = ratings > 0
    mean = ratings[rated].mean()
    film = (ratings - mean).sum(axis=0, where=rated) / np.maximum(rated.sum(axis=0), 1)
    left = ratings - mean - film
    viewer = left.sum(axis=1, where=rated) / np.maximum(rated.sum(axis=1), 1)
    return mean + film + viewer[:, np.newaxis]


catalogue = pd.read_csv("data/films.csv")
ratings = pd.read_csv("data/ratings.csv", index_col="viewer").fillna(0).to_numpy()
held_out = pd.read_csv("data/held_out.csv", index_col="viewer").fillna(0).to_numpy()
plays = pd.read_csv("data/plays.csv")
expected = baseline(ratings)

# People who finished, abandoned or searched: what did they think, where they also gave stars?
plays["surprise"] = plays.stars - expected[plays.viewer, plays.film]
alike = plays.groupby(["finished", "searched"]).surprise
print(alike.mean().round(2).reset_index().to_string(index=False))
evidence = np.zeros(ratings.shape)
evidence[plays.viewer, plays.film] = plays.surprise.fillna(alike.transform("mean"))

seen = plays.film[plays.viewer == VIEWER]
finished = plays.film[(plays.viewer == VIEWER) & (plays.finished == 1)].to_numpy()
for trust in (0, TRUST):
    weight = np.zeros(ratings.shape)
    weight[plays.viewer, plays.film] = np.where(plays.stars.notna(), 1, trust)
    guess = np.zeros(ratings.shape)
    for _ in range(30):
        filled = weight * evidence + (1 - weight) * guess
        tastes, strengths, films = svds(filled, k=3)
        guess = (tastes * (strengths - 2)) @ films
    miss = (expected + guess - held_out)[held_out > 0]
    print(f"\ntrust in plays without stars: {trust}   RMSE {np.sqrt(np.mean(miss**2)):.3f}")

    place = films.T * strengths
    scores = pd.Series((expected + guess)[VIEWER]).drop(seen)
    for film, stars in scores.nlargest(5).items():
        near = catalogue.film[finished[np.argmax(place[finished] @ place[film])]]
        reason = f"you finished {near}" if guess[VIEWER, film] > 0.1 else "most people like it"
        print(f"{stars:4.1f}  {catalogue.film[film]} ({catalogue.genre[film]}): {reason}")
