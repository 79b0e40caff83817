import matplotlib.pyplot as plt
import numpy as np

COUNT = 40

ring = np.load("data/ring.npy")
random = np.random.default_rng(2022)
noise = random.normal(0, 150, (COUNT, 96, 96))
pictures = ring + noise
mean = pictures.mean(axis=0)

print("shapes:", ring.shape, noise.shape, mean.shape)
print("off by, one picture:", round(np.std(pictures[0] - ring), 1))
print("off by, the mean:", round(np.std(mean - ring), 1))

figure, places = plt.subplots(1, 3, figsize=(10, 3.6), layout="constrained")
titles = ["one picture", "the mean of 5", f"the mean of {COUNT}"]
shown = [pictures[0], pictures[:5].mean(axis=0), mean]
for place, title, picture in zip(places, titles, shown):
    place.imshow(picture, cmap="afmhot", vmin=0, vmax=210)
    place.set_title(title)
    place.set_axis_off()
plt.show()
