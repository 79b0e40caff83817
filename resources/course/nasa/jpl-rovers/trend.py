"""120 sols of a motor: which sol is odd, and when is the limit reached?"""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from scipy.stats import theilslopes

LIMIT = 1.9  # amperes

table = pd.read_csv("data/current.csv")
sol, amperes = table["sol"].to_numpy(), table["amperes"].to_numpy()
middle_sol, middle = np.median(sol), np.median(amperes)


def line(slope: float, sols: np.ndarray) -> np.ndarray:
    """Amperes on a line of this slope through the middle of the data."""
    return middle + slope * (sols - middle_sol)


def reached(slope: float) -> float:
    """The sol on which such a line comes to the limit."""
    return middle_sol + (LIMIT - middle) / slope


slope, _, low, high = theilslopes(amperes, sol)
distance = np.abs(amperes - line(slope, sol))
odd = distance > 5 * 1.4826 * np.median(distance)
print("odd sols:", sol[odd].tolist())
print(f"rise: {1000 * slope:.1f} milliamperes a sol")
print(f"limit reached about sol {reached(slope):.0f}", end=" ")
print(f"({reached(high):.0f} to {reached(low):.0f})")

ahead = np.arange(1, 200)
figure, axes = plt.subplots(figsize=(9, 4.8), layout="constrained")
lower, upper = line(low, ahead), line(high, ahead)
axes.fill_between(ahead, lower, upper, color="#0f766e", alpha=0.2)
axes.plot(ahead, line(slope, ahead), color="#0f766e")
axes.plot(sol, amperes, "o", ms=4, color="#1f2a44")
axes.plot(sol[odd], amperes[odd], "o", ms=9, color="#c2410c")
for number, value in zip(sol[odd], amperes[odd]):
    axes.annotate(f"  sol {number}", (number, value), color="#c2410c")
axes.axhline(LIMIT, color="#c2410c", ls="--")
axes.annotate("limit", (3, LIMIT + 0.02), color="#c2410c")
when = reached(slope)
axes.plot([when, when], [1.1, LIMIT], ":", color="#0f766e")
axes.annotate(f"  sol {when:.0f}", (when, 1.12), color="#0f766e")
axes.set(title="A motor that works harder from sol to sol", ylim=(1.1, 2.1))
axes.set(xlabel="sol (Martian day)", ylabel="current (amperes)")
axes.spines[["top", "right"]].set_visible(False)
plt.show()
