"""Stage 1 without a thought for cosmic rays: last reading minus first."""

import matplotlib.pyplot as plt
import numpy as np

exposure = np.load("data/exposure.npz")
ramps = exposure["ramps"]  # group, row, column; electrons
true_rate = exposure["true_rate"]  # e-/s; only a simulation has such an array
seconds = (len(ramps) - 1) * exposure["group_time"]

naive_rate = (ramps[-1] - ramps[0]) / seconds
error = np.sqrt(np.mean((naive_rate - true_rate) ** 2))
print(f"{ramps.shape[0]} groups of {ramps.shape[1]} x {ramps.shape[2]} pixels")
print(f"RMS error of the naive rate: {error:.1f} e-/s")

figure, axes = plt.subplots(1, 2, figsize=(9.5, 4.4), layout="constrained")
pictures = {"The sky as it is": true_rate, "The sky as measured": naive_rate}
for axis, (title, picture) in zip(axes, pictures.items()):
    image = axis.imshow(
        picture, norm="log", vmin=1.5, vmax=300, cmap="inferno", origin="lower"
    )
    axis.set(title=title, xlabel="column (pixels)", ylabel="row (pixels)")
figure.colorbar(image, ax=axes, label="count rate (e-/s)")
plt.show()
