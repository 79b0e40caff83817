import pandas as pd

titles = pd.read_csv("data/titles.csv")
print(titles[titles["minutes"] > 130][["title", "minutes"]])

shortest_first = titles.sort_values("minutes")
print(shortest_first.iloc[0]["title"])
print(shortest_first.loc[0]["title"])
