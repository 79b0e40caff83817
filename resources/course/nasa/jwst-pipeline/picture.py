"""Stage 3 in miniature: align four dithers, combine them, and make a colour picture."""

import matplotlib.pyplot as plt
import numpy as np

FAINT = 1.0  # e-/s: below this the stretch is a straight line, above it a logarithm
WHITE = 120.0  # e-/s: this and more is drawn white


def stretch(picture: np.ndarray) -> np.ndarray:
    """Bring the light above the sky's level to 0..1 with an asinh curve."""
    light = picture - np.percentile(picture, 10)  # the darkest tenth is sky
    return np.clip(np.arcsinh(light / FAINT) / np.arcsinh(WHITE / FAINT), 0, 1)


dithers = np.load("data/dithers.npz")
calibrated = dithers["rates"] / dithers["flats"][:, np.newaxis]  # band, dither, row, column
offsets = dithers["offsets"]  # by how many rows and columns the telescope had moved

size, reach = calibrated.shape[-1], offsets.max()
aligned = np.stack(
    [
        calibrated[:, i, reach - row : size - row, reach - column : size - column]
        for i, (row, column) in enumerate(offsets)
    ]
)
combined = np.nanmedian(aligned, axis=0)
print("pixels without a value, one exposure:", np.isnan(aligned[0]).sum())
print("pixels without a value, four dithers:", np.isnan(combined).sum())

short, middle, long = combined
colour = np.dstack([stretch(long), stretch(middle), stretch(short)])
figure, axis = plt.subplots(figsize=(8, 8), layout="constrained")
axis.imshow(colour, origin="lower")
axis.set(title="An invented deep field, in Webb's manner", xlabel="column (pixels)")
axis.set_ylabel("row (pixels)")
plt.show()
