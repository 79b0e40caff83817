import numpy as np
import pandas as pd

videos = pd.read_csv("data/videos.csv")
log = pd.read_csv("data/log.csv")

watched = np.zeros((log.viewer.nunique(), len(videos)))
watched[log.viewer, log.video] = log.clicked
together = watched.T @ watched
alone = np.maximum(watched.sum(axis=0), 1)
likeness = together / np.sqrt(np.outer(alone, alone))

own = watched[8] == 1
score = np.where(own, -1, likeness[:, own].sum(axis=1))
candidates = np.argsort(-score, kind="stable")[:30]

print("viewer 8 has clicked on:")
print(videos.topic[own].value_counts().to_string())
print("the 30 candidates:")
print(videos.topic[candidates].value_counts().to_string())
print(f"clickbait among them: {videos.clickbait[candidates].mean():.0%}")
