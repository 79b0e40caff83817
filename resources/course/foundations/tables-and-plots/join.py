import pandas as pd

titles = pd.read_csv("data/titles.csv")
plays = pd.read_csv("data/plays.csv")

inner = plays.merge(titles, on="title")
left = plays.merge(titles, on="title", how="left")
print(len(plays), len(inner), len(left))

unknown = left[left["genre"].isna()]
print(unknown["title"].unique().tolist())
print(unknown[["week", "watched", "genre"]].head(2))
