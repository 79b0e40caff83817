import matplotlib.pyplot as plt
import pandas as pd

pair = pd.read_csv("data/pair.csv")
gap = pair["north"] - pair["south"]
for name in ("north", "south"):
    print(f"{name}: {pair[name].min():.0f} to {pair[name].max():.0f} dollars")
print(f"gap: mean {gap.mean():.1f}, scatter {gap.std():.1f} dollars")

figure, axes = plt.subplots(figsize=(8, 4), layout="constrained")
axes.plot(pair["north"], color="#0f766e", label="North Ferries")
axes.plot(pair["south"], color="#c2410c", label="South Ferries")
axes.plot(gap, color="#1f2a44", label="the gap between them")
axes.legend(frameon=False, ncols=3, loc="upper center")
axes.set_title("Two prices that wander together")
axes.set_ylim(0, 120)
axes.set(xlabel="trading day", ylabel="price (dollars)")
axes.spines[["top", "right"]].set_visible(False)
plt.show()
