"""Make `data/ring.npy`, an invented picture of a bright ring, and `data/films.npy`.

Run it in the lesson's folder: `python make_data.py`.
"""

import numpy as np

PIXELS = 96
# The minutes and the rating of each film, in the order of the catalogue.
FILMS = [
    [112, 7.9],  # Orbit
    [95, 7.2],  # Low Tide
    [104, 6.8],  # The Quiet Line
    [118, 8.1],  # Amélie's Clock
    [88, 7.0],  # Night Ferry
    [97, 6.4],  # Paper Moons
    [131, 7.6],  # Granite
    [92, 7.8],  # A Cup of Salt
    [109, 6.9],  # Second Harvest
    [84, 5.9],  # The Loud House Next Door
    [121, 7.4],  # Signal Lost
    [127, 7.7],  # Nine Bridges
    [101, 7.1],  # Café Minuit
    [76, 8.3],  # Under the Ice
    [113, 6.6],  # Red Kite
    [139, 8.0],  # The Cartographer
    [90, 6.7],  # Small Gods of Traffic
    [99, 7.3],  # Mirror Lake
    [86, 6.2],  # Ten Past Seven
    [94, 7.5],  # Señor Viento
    [116, 7.0],  # The Glass Orchard
    [108, 7.6],  # Lantern Street
    [124, 8.2],  # Echo Station
    [111, 7.4],  # Slow Train North
    [82, 6.8],  # The Borrowed Dog
    [133, 7.1],  # Copper Sky
    [91, 6.3],  # Half a Map
    [105, 7.2],  # Winter Accounts
    [98, 7.3],  # Überfahrt
    [119, 7.9],  # The Last Projectionist
]

rows, columns = np.indices((PIXELS, PIXELS)) - (PIXELS - 1) / 2
radius = np.hypot(rows, columns)
# The lower half is the brighter one, a little to the left, as in the pictures of M87.
towards = (0.95 * rows - 0.35 * columns) / np.maximum(radius, 1)
ring = np.exp(-(((radius - 24) / 7.5) ** 2)) * (1 + 0.75 * towards)
glow = 0.12 * np.exp(-((radius / 40) ** 2))
picture = 200 * (ring + glow) / (ring + glow).max()
np.save("data/ring.npy", np.rint(picture).astype(np.uint8))
np.save("data/films.npy", np.array(FILMS))
