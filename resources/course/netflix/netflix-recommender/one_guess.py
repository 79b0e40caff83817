import numpy as np
import pandas as pd


def load(name: str) -> np.ndarray:
    """Viewers by films; 0 where there is no rating."""
    table = pd.read_csv(f"data/{name}.csv", index_col="viewer")
    return table.fillna(0).to_numpy()


ratings, held_out = load("ratings"), load("held_out")

guess = ratings[ratings > 0].mean()
miss = held_out[held_out > 0] - guess
print(f"guess {guess:.2f} stars for all {miss.size} hidden ratings")
print(f"RMSE {np.sqrt(np.mean(miss**2)):.3f} stars")
