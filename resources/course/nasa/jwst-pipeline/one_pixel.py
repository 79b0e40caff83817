"""One pixel on the flank of a star: the naive line and what the sky sent."""

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
    2, 1, figsize=(8, 6), sharex=True, layout="constrained"
)
naive_line = ramp[0] + naive_rate * seconds
clean_line = ramp[0] + rate * seconds
top.plot(seconds, ramp, "o", color="#1f2a44", label="readings")
top.plot(seconds, naive_line, "--", color="#c2410c", label="naive line")
top.plot(seconds, clean_line, color="#0f766e", label="from the cleaned rate")
top.set(title="One pixel fills up, and is hit once", ylabel="charge (e-)")
top.legend(frameon=False)

middle = (seconds[1:] + seconds[:-1]) / 2
colours = np.where(jumps, "#c2410c", "#0f766e")
bottom.bar(middle, differences, width=7, color=colours)
low, high = median - 4 * noise, median + 4 * noise
bottom.axhspan(low, high, color="#0f766e", alpha=0.15, zorder=0)
bottom.set(xlabel="time (s)", ylabel="difference (e-)")
bottom.set_title("One step is a jump")
plt.show()
