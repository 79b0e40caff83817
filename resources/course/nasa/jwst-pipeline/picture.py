"""Stage 3 in miniature: align four dithers, combine them, and colour them."""

import matplotlib.pyplot as plt
import numpy as np

FAINT = 1.0  # e-/s: a straight line below this, a logarithm above it
WHITE = 120.0  # e-/s: this and more is drawn white


def stretch(picture: np.ndarray) -> np.ndarray:
    """Bring the light above the sky's level to 0..1 with an asinh curve."""
    light = picture - np.percentile(picture, 10)  # the darkest tenth is sky
    return np.clip(np.arcsinh(light / FAINT) / np.arcsinh(WHITE / FAINT), 0, 1)


dithers = np.load("data/dithers.npz")
rates = dithers["rates"]  # band, dither, row, column
flats = dithers["flats"]  # band, row, column
offsets = dithers["offsets"]  # rows and columns that the telescope had moved
calibrated = rates / flats[:, np.newaxis]

size, reach = rates.shape[-1], offsets.max()
shifted = []
for dither, (row, column) in enumerate(offsets):
    rows = slice(reach - row, size - row)
    columns = slice(reach - column, size - column)
    shifted.append(calibrated[:, dither, rows, columns])
aligned = np.stack(shifted)
combined = np.nanmedian(aligned, axis=0)
print("pixels without a value, one exposure:", np.isnan(aligned[0]).sum())
print("pixels without a value, four dithers:", np.isnan(combined).sum())

short, middle, long = combined
colour = np.dstack([stretch(long), stretch(middle), stretch(short)])
figure, axis = plt.subplots(figsize=(8, 8), layout="constrained")
axis.imshow(colour, origin="lower")
axis.set(xlabel="column (pixels)", ylabel="row (pixels)")
axis.set_title("An invented deep field, in Webb's manner")
plt.show()
