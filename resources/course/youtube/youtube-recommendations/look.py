import pandas as pd

videos = pd.read_csv("data/videos.csv")
log = pd.read_csv("data/log.csv")
log["title"] = videos.title[log.video].to_numpy()

clicked = log[log.clicked == 1]
print(f"{log.viewer.nunique()} viewers, {len(videos)} videos")
print(f"{len(log):,} impressions, {len(clicked):,} clicks")
print(f"viewer 8: {(log.viewer == 8).sum()} impressions, and these clicks:")
own = clicked.loc[clicked.viewer == 8, ["seconds", "title"]]
print(own.to_string(index=False))
