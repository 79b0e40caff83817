"""Six washers: where each piece lies, its area, and its holes."""

import matplotlib.pyplot as plt
import numpy as np
from scipy import ndimage

THRESHOLD = 120  # brighter than this is steel
SPECK = 200  # a piece of fewer pixels is a crumb


def hole_count(part: np.ndarray) -> int:
    """Return how many holes a part has."""
    filled = ndimage.binary_fill_holes(part)
    labels, count = ndimage.label(filled & ~part)
    return count


picture = np.load("data/tray.npz")["day"]
labels, count = ndimage.label(picture > THRESHOLD)
figure, axes = plt.subplots(figsize=(9.5, 3.3), layout="constrained")
axes.imshow(picture, cmap="gray", vmin=0, vmax=255)

print("piece  column  area (px)  holes")
for number in range(1, count + 1):
    part = labels == number
    area = int(part.sum())
    if area < SPECK:
        continue
    row, column = ndimage.center_of_mass(part)
    holes = hole_count(part)
    print(f"{number:5}  {column:6.0f}  {area:9,}  {holes:5}")
    right = area > 2000 and holes == 1
    axes.contour(part, levels=[0.5], colors="#2dd4bf" if right else "#fb923c")
    words = f"piece {number}\n{area:,} px\nholes: {holes}"
    axes.text(column, 116, words, ha="center", va="top")

axes.set(xticks=[], yticks=[], title="What the program measured")
plt.show()
