"""One photograph from above the belt, as numbers and as a picture."""

import matplotlib.pyplot as plt
import numpy as np

picture = np.load("data/tray.npz")["day"]
print(picture.shape, picture.dtype)
print("row 60, columns 6 to 17:", picture[60, 6:18])

figure, axes = plt.subplots(figsize=(9.5, 2.9), layout="constrained")
image = axes.imshow(picture, cmap="gray", vmin=0, vmax=255)
axes.set(xlabel="column (pixels)", ylabel="row (pixels)")
axes.set_title("Six washers on a belt")
figure.colorbar(image, label="brightness")
plt.show()
