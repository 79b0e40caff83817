"""How much blemish to allow? Each limit has its errors."""

import matplotlib.pyplot as plt
import numpy as np
from scipy import ndimage

THRESHOLD, AREA, ROUNDNESS = 120, 2000, 0.9
MISSED, WASTED = 25.0, 1.0  # euros: a bad part passed, a good one lost


def measure(frame: np.ndarray) -> tuple[int, int, int, float]:
    """Return area, holes and blemish in pixels, and roundness."""
    steel = frame > THRESHOLD
    filled = ndimage.binary_fill_holes(steel)
    labels, holes = ndimage.label(filled & ~steel)
    sizes = sorted(np.bincount(labels.ravel())[1:])  # number 0 is no hole
    rows, columns = np.nonzero(filled)
    away = np.hypot(rows - rows.mean(), columns - columns.mean())
    circle = np.pi * away.max() ** 2
    area, blemish = int(steel.sum()), int(sum(sizes[:-1]))
    return area, holes, blemish, float(filled.sum() / circle)


belt = np.load("data/belt.npz")
bad = belt["found"] != "good"
measured = np.array([measure(frame) for frame in belt["frames"]])
area, holes, blemish, roundness = measured.T
wrong_shape = (area < AREA) | (holes == 0) | (roundness < ROUNDNESS)

limits = np.arange(0, 61)
costs = []
print("limit  missed  wasted  precision  recall  cost")
for limit in limits:
    reject = wrong_shape | (blemish > limit)
    missed, wasted = np.sum(bad & ~reject), np.sum(reject & ~bad)
    costs.append(MISSED * missed + WASTED * wasted)
    if limit % 10 == 0:
        precision = np.sum(bad & reject) / reject.sum()
        recall = np.sum(bad & reject) / bad.sum()
        print(
            f"{limit:5}  {missed:6}  {wasted:6}  {precision:9.0%}"
            f"  {recall:6.0%}  {costs[-1]:4.0f}"
        )
print("least cost:", min(costs), "at limit", limits[np.argmin(costs)])

figure, axes = plt.subplots(figsize=(8, 4), layout="constrained")
axes.plot(limits, costs, drawstyle="steps-post", color="#c2410c")
axes.set(xlabel="blemish allowed (dark pixels)", ylabel="cost (euros)")
axes.set_title("Sixty parts: too strict is wasteful, too loose is worse")
plt.show()
