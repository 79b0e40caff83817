"""Trade the gap of a pair, and count what the trading costs."""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

WINDOW = 60  # days before today that say what is usual
ENTRY, EXIT = 1.5, 0.3  # z-scores
COSTS = {0.00: "#64748b", 0.07: "#0f766e", 0.56: "#c2410c"}  # dollars a pair


def z_scores(gap: pd.Series) -> pd.Series:
    """What `z_today` says, for all days at once."""
    before = gap.shift(1).rolling(WINDOW)
    return (gap - before.mean()) / before.std(ddof=0)


def decide(scores: pd.Series) -> np.ndarray:
    """Bet on the way back when the gap is far out, until it is near again."""
    position = np.zeros(len(scores))
    held = 0
    for day, score in enumerate(scores):
        if held == 0:
            if abs(score) > ENTRY:
                held = -np.sign(score)
        elif held * score > -EXIT:
            held = 0
        position[day] = held
    return position


def backtest(
    prices: np.ndarray, position: np.ndarray, cost: float
) -> np.ndarray:
    """Return the profit of each day in dollars, after costs."""
    held = np.concatenate(([0], position[:-1]))
    change = np.diff(prices, prepend=prices[0])
    return held * change - cost * np.abs(position - held)


pair = pd.read_csv("data/pair.csv")
gap = pair["north"] - pair["south"]
position = decide(z_scores(gap))

figure, (top, bottom) = plt.subplots(
    2, 1, figsize=(8, 6), sharex=True, layout="constrained"
)
for cost, colour in COSTS.items():
    profit = backtest(gap.to_numpy(), position, cost)
    sharpe = profit.mean() / profit.std() * np.sqrt(252)
    total = profit.cumsum()
    drawdown = total - np.maximum.accumulate(total)
    print(f"cost {cost:.2f}: Sharpe {sharpe:.2f}, total {total[-1]:.0f} $")
    top.plot(total, color=colour, label=f"cost {cost:.2f} dollars")
    bottom.fill_between(pair["day"], drawdown, color=colour, zorder=3 - cost)
top.legend(frameon=False)
top.set(title="Profit, after costs", ylabel="total (dollars)")
bottom.set(xlabel="trading day", ylabel="below the peak (dollars)")
bottom.set_title("Drawdown")
plt.show()
