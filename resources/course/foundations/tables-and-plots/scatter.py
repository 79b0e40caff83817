import matplotlib.pyplot as plt
import pandas as pd

titles = pd.read_csv("data/titles.csv")

figure, chart = plt.subplots(figsize=(7, 4.2), layout="constrained")
chart.scatter(titles["minutes"], titles["rating"], s=70, alpha=0.8)
chart.scatter(76, 8.3, s=70)
chart.annotate("Under the Ice", (77.5, 8.26))
chart.set_title("Many of the long films are rated higher")
chart.set_xlabel("length in minutes")
chart.set_ylabel("rating (the scale goes from 0 to 10)")
chart.spines[["top", "right"]].set_visible(False)
plt.show()
