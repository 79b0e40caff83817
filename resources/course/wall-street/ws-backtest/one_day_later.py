"""One rule, two ways to count: with today's close, and with what was known."""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd


def sharpe(profit: pd.Series) -> float:
    """Mean daily profit over its scatter, for a year of 252 days."""
    return profit.mean() / profit.std() * np.sqrt(252)


prices = pd.read_csv("data/walk.csv")["close"]
position = np.sign(prices - prices.rolling(20).mean()).fillna(0)
change = prices.diff().fillna(0)

ways = {
    "today's decision earns today": position * change,
    "yesterday's decision earns today": position.shift(1).fillna(0) * change,
}
colours = ("#c2410c", "#0f766e")

figure, axes = plt.subplots(figsize=(8, 4.5), layout="constrained")
for (name, profit), colour in zip(ways.items(), colours):
    total = profit.cumsum()
    print(f"{name}: Sharpe {sharpe(profit):.1f}, {total.iloc[-1]:.0f} dollars")
    axes.plot(total, color=colour)
    place = (len(total), total.iloc[-1] + 25)
    axes.annotate(name, place, ha="right", va="bottom", color=colour)
axes.axhline(0, color="#94a3b8", lw=0.8)
axes.set_ylim(top=450)
axes.set_title("The same rule on the same chance prices")
axes.set(xlabel="trading day", ylabel="total profit (dollars a share)")
axes.spines[["top", "right"]].set_visible(False)
plt.show()
