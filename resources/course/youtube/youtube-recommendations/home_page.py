"""A home page in two stages, its candidates sorted in two ways."""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

VIEWER = 8
CANDIDATES = 30
ROWS = 8
PRIOR = 50  # usual impressions that each video begins with

videos = pd.read_csv("data/videos.csv")
log = pd.read_csv("data/log.csv")
of_video = log.groupby("video")
impressions = of_video.size().to_numpy()

watched = np.zeros((log.viewer.nunique(), len(videos)))
watched[log.viewer, log.video] = log.clicked
together = watched.T @ watched
alone = np.maximum(watched.sum(axis=0), 1)
likeness = together / np.sqrt(np.outer(alone, alone))


def per_impression(column: str) -> np.ndarray:
    """What one impression of each video brings, with the prior."""
    total = of_video[column].sum().to_numpy()
    usual = total.sum() / impressions.sum()
    return (total + PRIOR * usual) / (impressions + PRIOR)


def home_page(viewer: int, value: np.ndarray) -> np.ndarray:
    """First fewer, then in order."""
    own = watched[viewer] == 1
    score = np.where(own, -1, likeness[:, own].sum(axis=1))
    candidates = np.argsort(-score, kind="stable")[:CANDIDATES]
    order = np.argsort(-value[candidates], kind="stable")
    return candidates[order][:ROWS]


values = {
    "click-through rate": per_impression("clicked"),
    "expected watch time": per_impression("seconds"),
}
bait = videos.clickbait.to_numpy() == 1
figure, panels = plt.subplots(1, 2, figsize=(11, 4), layout="constrained")
for axes, (name, value) in zip(panels, values.items()):
    page = home_page(VIEWER, value)
    everybody = [home_page(each, value) for each in range(len(watched))]
    print(f"sorted by {name}")
    print(f"  clickbait: {bait[page].mean():.0%} of this page, ", end="")
    print(f"{bait[everybody].mean():.0%} of all {len(everybody)} pages")
    colours = np.where(bait[page], "#c2410c", "#0f766e")
    axes.barh(videos.title[page], value[page], color=colours)
    axes.invert_yaxis()
    axes.set_title(f"Sorted by {name}")
    axes.spines[["top", "right"]].set_visible(False)
panels[0].set_xlabel("share of impressions that are clicked")
panels[1].set_xlabel("seconds watched for each impression")
figure.suptitle("One home page, two goals (orange: clickbait)")
plt.show()
