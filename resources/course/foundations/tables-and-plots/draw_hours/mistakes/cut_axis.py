import matplotlib.pyplot as plt
import pandas as pd


def draw_hours(hours: pd.Series):
    """Draw a lying bar for each genre, the longest at the top."""
    figure, chart = plt.subplots(figsize=(7, 3.6), layout="constrained")
    ordered = hours.sort_values()
    chart.barh(ordered.index, ordered)
    chart.set_xlabel("hours watched")
    chart.set_xlim(100)
    return chart


if __name__ == "__main__":
    genres = {"drama": 577, "comedy": 115, "family": 191, "history": 471}
    draw_hours(pd.Series(genres))
    plt.show()
