import pandas as pd

raw = pd.read_csv("data/rides.csv")
print(raw.head(4))
print(len(raw), "lines,", raw["ride"].nunique(), "different rides")
print(raw.isna().sum())
print(len(raw) - len(raw.dropna()), "lines have a hole somewhere")
print(raw["bike"].value_counts())
print(raw["minutes"].agg(["min", "median", "mean", "max"]).round(1))
