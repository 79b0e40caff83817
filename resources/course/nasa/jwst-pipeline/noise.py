import numpy as np

rng = np.random.default_rng(2022)

light = rng.poisson(25, size=100_000)  # electrons that arrive in ten seconds
first = rng.normal(0, 12.5, size=100_000)  # the error of one reading
second = rng.normal(0, 12.5, size=100_000)  # the error of the next one

print(f"light, 25 electrons on average: scatter {light.std():.1f}")
print(f"one reading:                    scatter {first.std():.1f}")
print(f"one reading minus another:      scatter {(second - first).std():.1f}")
