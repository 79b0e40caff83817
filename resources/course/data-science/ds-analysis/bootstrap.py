"""How sure is the gain? Draw the rides again, a thousand times."""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

TIMES = 1000


def lead(speed: np.ndarray, new: np.ndarray) -> float:
    """Return how much faster the new bikes are, in km/h."""
    return float(speed[new].mean() - speed[~new].mean())


def lead_by_area(speed: np.ndarray, new: np.ndarray, hill: np.ndarray) -> float:
    """Return the same, each area compared with itself and then weighed."""
    share = hill.mean()
    on_hill = lead(speed[hill], new[hill])
    at_harbour = lead(speed[~hill], new[~hill])
    return share * on_hill + (1 - share) * at_harbour


rides = pd.read_csv("data/clean_rides.csv")
measured = rides[~rides["filled"]].copy()
speed = (measured["km"] / measured["minutes"] * 60).to_numpy()
new = (measured["bike"] == "8-speed").to_numpy()
hill = (measured["area"] == "hill").to_numpy()

random = np.random.default_rng(3)
mixed, fair = [], []
for _ in range(TIMES):
    rows = random.integers(0, len(speed), len(speed))
    mixed.append(lead(speed[rows], new[rows]))
    fair.append(lead_by_area(speed[rows], new[rows], hill[rows]))

figure, axes = plt.subplots(figsize=(8, 4.5), layout="constrained")
for name, tries, found, colour in [
    ("areas mixed", mixed, lead(speed, new), "#c2410c"),
    ("area by area", fair, lead_by_area(speed, new, hill), "#0f766e"),
]:
    low, high = np.percentile(tries, [2.5, 97.5])
    print(f"{name}: {found:+.1f} km/h, 95 % from {low:+.1f} to {high:+.1f}")
    axes.hist(tries, bins=24, color=colour, alpha=0.75)
    axes.hlines(-6, low, high, color=colour, linewidth=5)
    axes.annotate(name, (found, 146), ha="center", color=colour, weight="bold")
axes.axvline(0, color="0.3", linewidth=1)
axes.annotate("no difference", (0, 60), rotation=90, ha="right", color="0.3")
axes.set(
    xlabel="8-speed minus 3-speed (km/h)",
    ylabel=f"draws, of {TIMES}",
    title="One file, two questions, two sure answers",
)
axes.set_ylim(-12, 160)
axes.spines[["top", "right"]].set_visible(False)
plt.show()
