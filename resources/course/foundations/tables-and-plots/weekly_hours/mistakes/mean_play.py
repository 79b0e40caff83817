import matplotlib.pyplot as plt
import pandas as pd


def weekly_hours(plays: pd.DataFrame, titles: pd.DataFrame) -> pd.DataFrame:
    """Return the hours watched, with a row a week and a column a genre."""
    joined = plays.merge(titles, on="title", how="left")
    joined["genre"] = joined["genre"].fillna("unknown")
    minutes = joined.groupby(["week", "genre"])["watched"].mean()
    return minutes.unstack(fill_value=0) / 60


def draw(table: pd.DataFrame) -> None:
    """Draw a line for each genre, with two of them in colour."""
    figure, chart = plt.subplots(figsize=(8, 4.4), layout="constrained")
    for genre in table.columns:
        chart.plot(table.index, table[genre], color="0.65", linewidth=1)
    for genre in ["drama", "documentary"]:
        if genre in table.columns:
            (line,) = chart.plot(table.index, table[genre], linewidth=3)
            last = (table.index[-1] + 0.15, table[genre].iloc[-1])
            chart.annotate(genre, last, color=line.get_color())
    chart.set_xlabel("week")
    chart.set_ylabel("hours watched")
    chart.set_ylim(0)
    chart.spines[["top", "right"]].set_visible(False)
    plt.show()


if __name__ == "__main__":
    all_plays = pd.read_csv("data/plays.csv")
    catalogue = pd.read_csv("data/titles.csv")
    draw(weekly_hours(all_plays, catalogue))
