"""Which tracks are alike? Counted, and by the angle between their vectors."""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from scipy.sparse import csr_array
from scipy.sparse.linalg import svds

FACTORS = 5
HIT = "Paper Crowns"

plays = pd.read_csv("data/plays.csv").drop_duplicates()
plays = plays[plays.seconds_heard >= 30]
scenes = pd.read_csv("data/tracks.csv", index_col="track").scene
table = plays.groupby(["track", "listener"]).size().unstack(fill_value=0)
table = table.loc[scenes.index]  # The tracks in the order of their scenes.

heard = (table > 0).to_numpy(dtype=int)
together = heard @ heard.T  # How many listeners played both tracks.
habits = csr_array(np.log1p(table.to_numpy(dtype=float)))
tracks, strengths, _ = svds(habits, k=FACTORS)
vectors = tracks * strengths
vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
cosine = vectors @ vectors.T

for name, alike in {"counted": together, "cosine": cosine}.items():
    others = alike.copy()
    np.fill_diagonal(others, -1)  # No track is its own neighbour.
    best = others.argmax(axis=1)
    nearest = pd.Series(scenes.index[best], index=scenes.index)
    same = (scenes.to_numpy()[best] == scenes.to_numpy()).mean()
    hit = (nearest == HIT).sum()
    print(f"{name:8} nearest to Walnut: {nearest['Walnut']}")
    print(f"{'':8} same scene {same:4.0%}, {HIT} nearest to {hit} of 60")

figure, panels = plt.subplots(1, 2, figsize=(11, 5), layout="constrained")
pictures = {
    "Counted: who played both": (together, 60, "listeners"),
    "The angle between two vectors": (cosine, 1, "cosine"),
}
middles = np.arange(5.5, 60, 12)
names = scenes.unique()
for axes, (title, (alike, top, unit)) in zip(panels, pictures.items()):
    image = axes.imshow(alike, cmap="magma", vmin=0, vmax=top)
    axes.set_xticks(middles, names)
    axes.set_yticks(middles, names)
    axes.set(title=title, xlabel="track, by scene", ylabel="track, by scene")
    figure.colorbar(image, ax=axes, shrink=0.8, label=unit)
plt.show()
