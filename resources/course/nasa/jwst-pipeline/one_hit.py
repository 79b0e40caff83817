import numpy as np

ramp = np.array([8, 55, 71, 92, 113, 147, 168, 182, 186, 205, 272, 278])
ramp[7:] += 2000  # a cosmic ray arrives between reading 6 and reading 7

differences = np.diff(ramp)
print("readings:   ", ramp)
print("differences:", differences)
print(f"mean difference:   {np.mean(differences):.1f}")
print(f"median difference: {np.median(differences):.1f}")
