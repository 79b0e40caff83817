"""Stage 2 in miniature: divide by the flat field."""

import matplotlib.pyplot as plt
import numpy as np

dithers = np.load("data/dithers.npz")
rate = dithers["rates"][1, 0]  # middle band, first exposure; e-/s
flat = dithers["flats"][1]  # answer of each pixel to even light; nan if dead

calibrated = rate / flat
for name, picture in (("before", rate), ("after", calibrated)):
    sky = picture[44:56, 80:100]  # a patch without a galaxy
    mean, scatter = np.nanmean(sky), np.nanstd(sky)
    print(f"{name} the flat: empty sky {mean:.2f} +- {scatter:.2f} e-/s")
print("pixels without a value:", np.isnan(calibrated).sum())

figure, axes = plt.subplots(1, 3, figsize=(12.5, 4), layout="constrained")
pixels = {"origin": "lower", "interpolation": "nearest"}
look = {"vmin": 0.8, "vmax": 4, "cmap": "inferno", **pixels}
axes[0].imshow(rate, **look)
axes[1].imshow(flat, vmin=0.7, vmax=1.2, cmap="gray", **pixels)
image = axes[2].imshow(calibrated, **look)
titles = ("Count rate", "Flat field", "Divided by the flat")
for axis, title in zip(axes, titles):
    axis.set(title=title, xlabel="column (pixels)", ylabel="row (pixels)")
figure.colorbar(image, ax=axes, label="count rate (e-/s)")
plt.show()
