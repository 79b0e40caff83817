"""One pixel on the flank of a star: what the naive line sees and what the sky sent."""

import matplotlib.pyplot as plt
import numpy as np

ROW, COLUMN = 22, 23

exposure = np.load("data/exposure.npz")
ramp = exposure["ramps"][:, ROW, COLUMN]
seconds = np.arange(len(ramp)) * exposure["group_time"]
differences = np.diff(ramp)
median = np.median(differences)
noise = np.sqrt(median + 2 * exposure["read_noise"] ** 2)
jumps = np.abs(differences - median) > 4 * noise

print("difference / noise:", np.round((differences - median) / noise, 1))
rate = np.mean(differences[~jumps]) / exposure["group_time"]
naive_rate = np.mean(differences) / exposure["group_time"]
true_rate = exposure["true_rate"][ROW, COLUMN]
print(f"naive {naive_rate:.1f}, cleaned {rate:.1f}, true {true_rate:.1f} e-/s")

figure, (top, bottom) = plt.subplots(
    2, 1, figsize=(8, 6), sharex=True, layout="constrained", height_ratios=(3, 2)
)
top.plot(seconds, ramp, "o", color="#1f2a44", label="readings")
top.plot(seconds, ramp[0] + naive_rate * seconds, "--", color="#c2410c", label="naive line")
top.plot(seconds, ramp[0] + rate * seconds, color="#0f766e", label="line from the cleaned rate")
top.set(title="One pixel fills up, and is hit once", ylabel="charge (electrons)")
top.legend(frameon=False)

middle = (seconds[1:] + seconds[:-1]) / 2
colours = np.where(jumps, "#c2410c", "#0f766e")
bottom.bar(middle, differences, width=7, color=colours)
bottom.axhspan(median - 4 * noise, median + 4 * noise, color="#0f766e", alpha=0.15, zorder=0)
bottom.set(title="One step is a jump", xlabel="time (s)", ylabel="difference (electrons)")
plt.show()
