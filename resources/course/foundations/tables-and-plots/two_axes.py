import matplotlib.pyplot as plt

weeks = ["week 3", "week 4"]
hours = [247, 235]

figure, charts = plt.subplots(1, 2, figsize=(8, 3.6), layout="constrained")
for chart in charts:
    chart.bar(weeks, hours, width=0.6)
    chart.set_ylabel("hours watched")
    chart.spines[["top", "right"]].set_visible(False)
charts[0].set_ylim(230, 250)
charts[0].set_title("the axis begins at 230")
charts[1].set_title("the axis begins at 0")
plt.show()
