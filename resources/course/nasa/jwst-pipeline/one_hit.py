import numpy as np

clean_ramp = np.array([8, 55, 71, 92, 113, 147, 168, 182, 186, 205, 272, 278])
hit_ramp = clean_ramp.copy()
hit_ramp[7:] += 2000  # a cosmic ray arrives between reading 6 and reading 7

print("readings:   ", hit_ramp)
print("differences:", np.diff(hit_ramp))
for name, ramp in (("without the hit", clean_ramp), ("with the hit", hit_ramp)):
    steps = np.diff(ramp)
    print(f"{name}: mean {np.mean(steps):.1f}, median {np.median(steps):.1f}")
