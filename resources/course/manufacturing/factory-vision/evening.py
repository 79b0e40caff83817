"""The same six washers in the evening: a threshold that follows the light."""

import matplotlib.pyplot as plt
import numpy as np
from scipy import ndimage


def otsu(image: np.ndarray) -> float:
    """Return the brightness that best parts dark from bright."""
    counts = np.bincount(image.ravel(), minlength=256)
    light = counts * np.arange(256)
    dark = np.cumsum(counts)  # how many pixels are not above each brightness
    bright = image.size - dark
    dark_mean = np.cumsum(light) / np.maximum(dark, 1)
    bright_mean = (light.sum() - np.cumsum(light)) / np.maximum(bright, 1)
    parted = dark * bright * (bright_mean - dark_mean) ** 2
    # Every brightness in the gap between the heaps is as good: take the middle.
    return float(np.mean(np.flatnonzero(parted == parted.max())))


tray = np.load("data/tray.npz")
figure, axes = plt.subplots(
    2, 2, figsize=(10, 5.2), layout="constrained", width_ratios=(2, 1)
)
for (left, right), name in zip(axes, ("day", "evening")):
    picture = tray[name]
    best = otsu(picture)
    for threshold in (120, best):
        labels, count = ndimage.label(picture > threshold)
        print(f"{name}, above {threshold}: pieces {count}")
    left.imshow(picture, cmap="gray", vmin=0, vmax=255)
    left.set(title=name, xlabel="column (pixels)", ylabel="row (pixels)")
    right.hist(picture.ravel(), bins=range(0, 257, 4), color="#64748b")
    right.axvline(120, color="#c2410c", ls="--", label="120")
    right.axvline(best, color="#0f766e", label="Otsu")
    right.set(xlabel="brightness", ylabel="pixels", yscale="log")
    right.set_ylim(0.6, 1e6)
    right.legend(frameon=False, loc="upper right")
plt.show()
