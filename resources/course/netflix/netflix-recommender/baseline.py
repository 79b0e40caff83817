import numpy as np
import pandas as pd


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

miss = (held_out - baseline(ratings))[held_out > 0]
print(f"RMSE {np.sqrt(np.mean(miss**2)):.3f} stars")
