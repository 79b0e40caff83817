import numpy as np

# Electrons in one pixel at twelve readings, ten seconds apart.
ramp = np.array([8, 55, 71, 92, 113, 147, 168, 182, 186, 205, 272, 278])

differences = np.diff(ramp)
rate = (ramp[-1] - ramp[0]) / 110
print("differences:", differences)
print(f"rate: {rate:.2f} electrons per second")
