"""Let plays without stars count too, for somebody who has rated nothing."""

import numpy as np
import pandas as pd
from scipy.sparse.linalg import svds

VIEWER = 199
TRUST = 0.5


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


catalogue = pd.read_csv("data/films.csv")
ratings, held_out = load("ratings"), load("held_out")
plays = pd.read_csv("data/plays.csv")
expected = baseline(ratings)

# What did people think of films that they finished, gave up or searched for?
plays["surprise"] = plays.stars - expected[plays.viewer, plays.film]
alike = plays.groupby(["finished", "searched"]).surprise
print(alike.mean().round(2).reset_index().to_string(index=False))
evidence = np.zeros(ratings.shape)
typical = alike.transform("mean")
evidence[plays.viewer, plays.film] = plays.surprise.fillna(typical)

own = plays[plays.viewer == VIEWER]
finished = own.film[own.finished == 1].to_numpy()
for trust in (0, TRUST):
    weight = np.zeros(ratings.shape)
    weight[plays.viewer, plays.film] = np.where(plays.stars.notna(), 1, trust)
    guess = np.zeros(ratings.shape)
    for _ in range(30):
        filled = weight * evidence + (1 - weight) * guess
        tastes, strengths, films = svds(filled, k=3)
        guess = (tastes * (strengths - 2)) @ films
    miss = (expected + guess - held_out)[held_out > 0]
    rmse = np.sqrt(np.mean(miss**2))
    print(f"\ntrust in plays without stars: {trust}   RMSE {rmse:.3f}")

    place = films.T * strengths
    scores = pd.Series((expected + guess)[VIEWER]).drop(own.film)
    for film, stars in scores.nlargest(5).items():
        reason = "most people like it"
        if guess[VIEWER, film] > 0.1:
            near = finished[np.argmax(place[finished] @ place[film])]
            reason = f"you finished {catalogue.film[near]}"
        title, genre = catalogue.film[film], catalogue.genre[film]
        print(f"{stars:4.1f}  {title} ({genre}): {reason}")
