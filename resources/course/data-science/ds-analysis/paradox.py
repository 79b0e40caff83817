"""Two bikes, two areas: draw the comparison that turns round."""

import matplotlib.pyplot as plt
import pandas as pd

LOOKS = {"8-speed": ("#0f766e", "o"), "3-speed": ("#c2410c", "s")}

rides = pd.read_csv("data/clean_rides.csv")
measured = rides[~rides["filled"]].copy()
measured["speed"] = measured["km"] / measured["minutes"] * 60

by_area = measured.groupby(["area", "bike"])["speed"]
print(by_area.agg(["count", "mean"]).round(1))
speeds = by_area.mean().unstack()
overall = measured.groupby("bike")["speed"].mean()

figure, axes = plt.subplots(figsize=(8, 5), layout="constrained")
for bike, (colour, marker) in LOOKS.items():
    ends = speeds.loc[["harbour", "hill"], bike]
    axes.plot([0, 100], ends, marker=marker, color=colour, linewidth=2)
    axes.annotate(bike, (103, ends["hill"]), va="center", color=colour)
    mine = measured[measured["bike"] == bike]
    uphill = (mine["area"] == "hill").mean() * 100
    axes.scatter(uphill, overall[bike], 260, color=colour, marker=marker)
    axes.annotate(
        f"all {bike} rides:\n{overall[bike]:.1f} km/h",
        (uphill, overall[bike]),
        (14, 10) if bike == "8-speed" else (-14, -32),
        textcoords="offset points",
        ha="left" if bike == "8-speed" else "right",
        color=colour,
        weight="bold",
    )
axes.set_xticks([0, 25, 50, 75, 100])
axes.set(
    xlabel="rides that were on the hill (%)",
    ylabel="mean speed (km/h)",
    title="Faster in both places, slower altogether",
)
axes.annotate("harbour only", (0, 9.4), ha="center", color="0.4")
axes.annotate("hill only", (100, 9.4), ha="center", color="0.4")
axes.set_ylim(9, 17)
axes.set_xlim(-12, 118)
axes.spines[["top", "right"]].set_visible(False)
plt.show()
