import pandas as pd

plays = pd.read_csv("data/plays.csv", parse_dates=["day"])
print(plays.head(3))
print(len(plays), plays["watched"].isna().sum())

three = pd.Series([60, None, 120])
print(three.mean(), three.fillna(0).mean())
