import pandas as pd

titles = pd.read_csv("data/titles.csv")
minutes = titles.groupby("genre")["minutes"]
print(minutes.agg(["count", "mean"]).round(1))
