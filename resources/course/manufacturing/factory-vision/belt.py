"""Sixty washers pass the camera, and each gets a verdict."""

from collections import Counter

import matplotlib.pyplot as plt
import numpy as np
from scipy import ndimage

THRESHOLD = 120  # the lamp is under a hood, so the light does not change
AREA = 2000  # pixels of steel; fewer are too small
BLEMISH = 0  # dark pixels allowed in the steel, largest hole aside
ROUNDNESS = 0.0  # share of the circle around the part that it must fill


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


def is_good(frame: np.ndarray) -> bool:
    """Say whether the part may go on."""
    area, holes, blemish, roundness = measure(frame)
    whole = area >= AREA and holes > 0
    return whole and blemish <= BLEMISH and roundness >= ROUNDNESS


belt = np.load("data/belt.npz")
table = Counter()
figure, axes = plt.subplots(6, 10, figsize=(11, 7.4), layout="constrained")
for axis, frame, found in zip(axes.flat, belt["frames"], belt["found"]):
    good, verdict = found == "good", is_good(frame)
    table[good, verdict] += 1
    axis.imshow(frame, cmap="gray", vmin=0, vmax=255)
    axis.set(xticks=[], yticks=[])
    colour = "#0d9488" if verdict else "#ea580c"
    # The spines are the four lines of the frame.
    axis.spines[:].set(color=colour, linewidth=3)
    if good != verdict:
        axis.set_xlabel("missed" if verdict else "wasted")

print("             passed  rejected")
print(f"good parts  {table[True, True]:7}  {table[True, False]:8}")
print(f"bad parts   {table[False, True]:7}  {table[False, False]:8}")
figure.suptitle("Sixty parts: green passed, orange was rejected")
plt.show()
