"""Puts the mask into the table."""

import pandas as pd


def missing_share(rides: pd.DataFrame, column: str, group: str) -> pd.Series:
    """Return for each group the share of its rows without a value."""
    rides["missing"] = rides[column].isna()
    return rides.groupby(group)["missing"].mean()


if __name__ == "__main__":
    raw = pd.read_csv("data/rides.csv")
    print(missing_share(raw, "minutes", "area").round(3))
