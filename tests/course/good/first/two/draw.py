import csv
from pathlib import Path

import matplotlib.pyplot as plt

with Path("data/readings.csv").open(encoding="utf-8") as file:
    readings = list(csv.DictReader(file))

hours = [int(reading["hour"]) for reading in readings]
degrees = [int(reading["degrees"]) for reading in readings]
print("readings:", len(readings))

plt.plot(hours, degrees)
plt.title("One morning")
plt.xlabel("hour")
plt.ylabel("degrees")
plt.show()
