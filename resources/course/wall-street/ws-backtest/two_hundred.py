"""Two hundred rules that toss a coin: choose the best, then meet new days."""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

RULES = 200
SEED = 888

change = pd.read_csv("data/walk.csv")["close"].diff()[1:].to_numpy()
half = len(change) // 2
coins = np.random.default_rng(SEED)
position = coins.choice([-1, 1], size=(RULES, len(change)))
profit = position * change  # a row for each rule, decided the evening before


def sharpe(profit: np.ndarray) -> np.ndarray:
    """One Sharpe ratio for each row."""
    return profit.mean(axis=1) / profit.std(axis=1) * np.sqrt(252)


seen, unseen = sharpe(profit[:, :half]), sharpe(profit[:, half:])
best = np.argmax(seen)
print(f"best of {RULES} on the first three years: Sharpe {seen[best]:.1f}")
print(f"the same rule on the next three years: Sharpe {unseen[best]:.1f}")

figure, (left, right) = plt.subplots(
    1, 2, figsize=(11, 4.5), layout="constrained"
)
left.plot(profit.cumsum(axis=1).T, color="#94a3b8", lw=0.3, alpha=0.5)
left.plot(profit[best].cumsum(), color="#c2410c")
left.axvline(half, color="#1f2a44", ls=":")
left.set(title="The winner, before and after it was chosen")
left.set(xlabel="trading day", ylabel="total profit (dollars a share)")
right.plot(seen, unseen, "o", color="#0f766e", alpha=0.5)
right.plot(seen[best], unseen[best], "o", color="#c2410c", ms=9)
right.set(title="Each dot is a rule")
right.set(xlabel="Sharpe, first three years", ylabel="Sharpe, next three years")
for axes in (left, right):
    axes.axhline(0, color="#1f2a44", lw=0.8)
    axes.spines[["top", "right"]].set_visible(False)
plt.show()
