import numpy as np
import pandas as pd


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

miss = (held_out - baseline(ratings))[held_out > 0]
print(f"RMSE {np.sqrt(np.mean(miss**2)):.3f} stars")
