"""Stage 1 with jumps dropped, by two-point differences, all pixels at once."""

import matplotlib.pyplot as plt
import numpy as np

NSIGMA = 4.0  # the threshold that Webb's pipeline starts with
GROUPS = 12  # how many of the twelve groups to use


def find_jumps(
    ramps: np.ndarray, read_noise: float, nsigma: float
) -> np.ndarray:
    """Say for each difference whether it is too far from its pixel's median."""
    differences = np.diff(ramps, axis=0)
    median = np.median(differences, axis=0)
    noise = np.sqrt(np.maximum(median, 0) + 2 * read_noise**2)
    return np.abs(differences - median) > nsigma * noise


def rms_error(rate: np.ndarray, true_rate: np.ndarray) -> float:
    """Return the root of the mean squared error, e-/s."""
    return float(np.sqrt(np.mean((rate - true_rate) ** 2)))


exposure = np.load("data/exposure.npz")
ramps = exposure["ramps"][:GROUPS]
true_rate, group_time = exposure["true_rate"], exposure["group_time"]
true_hits = exposure["true_hits"][: GROUPS - 1]

differences = np.diff(ramps, axis=0)
jumps = find_jumps(ramps, exposure["read_noise"], NSIGMA)
naive_rate = np.mean(differences, axis=0) / group_time
median_rate = np.median(differences, axis=0) / group_time
# The mean of each pixel over those differences only that are not flagged.
clean_rate = np.mean(differences, axis=0, where=~jumps) / group_time

false_alarms = np.sum(jumps & ~true_hits)
print(f"found {np.sum(jumps & true_hits)} of {np.sum(true_hits)} hits")
print(f"{false_alarms:,} false alarms in {jumps.size:,} differences")
rates = {
    "naive": naive_rate,
    "median": median_rate,
    "jumps dropped": clean_rate,
}
for name, rate in rates.items():
    print(f"RMS error, {name}: {rms_error(rate, true_rate):.2f} e-/s")

figure, axes = plt.subplots(1, 3, figsize=(12.5, 4.2), layout="constrained")
light = {"norm": "log", "vmin": 1.5, "vmax": 300, "cmap": "inferno"}
axes[0].imshow(naive_rate, origin="lower", **light)
image = axes[1].imshow(clean_rate, origin="lower", **light)
flags = axes[2].imshow(jumps.sum(axis=0), origin="lower", vmax=2)
for axis, title in zip(axes, ("Naive", "Jumps dropped", "Jumps flagged")):
    axis.set(title=title, xlabel="column (pixels)", ylabel="row (pixels)")
figure.colorbar(image, ax=axes[:2], label="count rate (e-/s)")
figure.colorbar(flags, ax=axes[2], ticks=(0, 1, 2), label="jumps in the pixel")
plt.show()
