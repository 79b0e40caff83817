import numpy as np

rng = np.random.default_rng(2022)

light = rng.poisson(25, size=100_000)  # electrons that arrive in ten seconds
read_error = rng.normal(0, 12.5, size=(2, 100_000))  # two readings, each with its error

print(f"light, 25 electrons on average: scatter {light.std():.1f}")
print(f"one reading:                    scatter {read_error[0].std():.1f}")
print(f"one reading minus another:      scatter {(read_error[1] - read_error[0]).std():.1f}")
