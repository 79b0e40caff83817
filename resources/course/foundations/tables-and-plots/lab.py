import matplotlib.pyplot as plt
import pandas as pd

titles = pd.read_csv("data/titles.csv")
plays = pd.read_csv("data/plays.csv", parse_dates=["day"])

joined = plays.merge(titles, on="title", how="left")
by_genre = joined.groupby("genre")["watched"].sum() / 60
by_genre = by_genre.sort_values()

by_day = plays.set_index("day")["watched"]
by_week = by_day.resample("W").sum() / 60
print(by_week.head(4).round())

figure, charts = plt.subplots(1, 2, figsize=(10, 4), layout="constrained")
charts[0].barh(by_genre.index, by_genre, color="0.65")
charts[0].barh("drama", by_genre["drama"])
charts[0].set_title("Drama is watched most")
charts[0].set_xlabel("hours watched in twelve weeks")
charts[1].plot(by_week.index, by_week, marker="o", linewidth=2)
charts[1].set_title("All films together")
charts[1].set_ylabel("hours watched in the week that ends here")
charts[1].set_ylim(0)
charts[1].set_xticks(by_week.index[::3])
for chart in charts:
    chart.spines[["top", "right"]].set_visible(False)
plt.show()
