"""Four ways to decide what a jump is, on the same 45,056 differences."""

import numpy as np

NSIGMA = 4.0

exposure = np.load("data/exposure.npz")
differences = np.diff(exposure["ramps"], axis=0)
hits = exposure["true_hits"]
read_variance = exposure["read_noise"] ** 2

median = np.median(differences, axis=0)
mean = np.mean(differences, axis=0)
light = np.maximum(median, 0)  # no pixel sends less than no light
mean_light = np.maximum(mean, 0)
rules = {
    "median, two reads": (median, np.sqrt(light + 2 * read_variance)),
    "median, one read": (median, np.sqrt(light + read_variance)),
    "mean, two reads": (mean, np.sqrt(mean_light + 2 * read_variance)),
    "mean, own scatter": (mean, np.std(differences, axis=0)),
}
print("rule               found  false alarms")
for name, (centre, noise) in rules.items():
    jumps = np.abs(differences - centre) > NSIGMA * noise
    print(f"{name:<18} {np.sum(jumps & hits):>5}  {np.sum(jumps & ~hits):>12,}")
