"""The figures of the workbook, worked out a second time and drawn."""

from pathlib import Path

import matplotlib.pyplot as plt
import pandas as pd

FLAG = 0.25
MONTHS = list("JFMAMJJASOND")

files = sorted(Path("data/stations").glob("*.csv"))
year = pd.concat([pd.read_csv(file) for file in files])
totals = year.groupby("station")[["income", "repairs"]].sum()
totals = totals.sort_values("income", ascending=False)
share = totals["repairs"] / totals["income"]

print(f"income {totals['income'].sum():,.0f} EUR")
for station in share[share > FLAG].index:
    print(f"{station}: {share[station]:.0%} of it goes into repairs")

figure, (bars, grid) = plt.subplots(
    1, 2, figsize=(10.5, 4.8), layout="constrained", sharey=True
)
colours = ["#b91c1c" if part > FLAG else "#64748b" for part in share]
bars.barh(totals.index, totals["income"] / 1000, color=colours)
for row, station in enumerate(totals.index):
    if share[station] > FLAG:
        after = totals["income"].iloc[row] / 1000 + 0.6
        note = f"{share[station]:.0%} for repairs"
        bars.annotate(note, (after, row), va="center", color="#b91c1c")
bars.set_xlabel("income in 2025 (thousand EUR)")
bars.set_title(f"Red: over {FLAG:.0%} of the income goes into repairs")
bars.spines[["top", "right"]].set_visible(False)

by_month = year.pivot_table(
    index="station", columns="month", values="income", aggfunc="sum"
)
shown = grid.imshow(
    by_month.loc[totals.index] / 1000, aspect="auto", cmap="YlGnBu"
)
grid.set_xticks(range(12), MONTHS)
grid.set_xlabel("month")
grid.set_title("Summer pays. The Library closed in August")
grid.tick_params(left=False)
figure.colorbar(shown, ax=grid, label="income (thousand EUR)")
plt.show()
