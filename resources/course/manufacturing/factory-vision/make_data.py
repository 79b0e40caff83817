"""Make the data of this lesson: `data/tray.npz` and `data/belt.npz`.

The washers, the light and the faults are invented. Run it in the lesson's folder:
`python make_data.py`.
"""

from pathlib import Path

import numpy as np

TRAY_SEED = 38
BELT_SEED = 1807

OUTER, INNER, SMALL = 28, 8, 22  # radii in pixels
BELT_GREY, STEEL_GREY = 45, 190
HEIGHT, WIDTH = 112, 460
FRAME = 80

# centre row, centre column, what is wrong
TRAY = [
    (60, 40, "good"),
    (44, 116, "no hole"),
    (70, 192, "good"),
    (52, 268, "too small"),
    (38, 342, "scratched"),
    (66, 418, "good"),
]


def disc(
    shape: tuple[int, int], row: float, column: float, radius: float
) -> np.ndarray:
    """Say for each pixel whether its middle lies in a disc."""
    y, x = np.indices(shape)
    return (y - row) ** 2 + (x - column) ** 2 <= radius**2


def ring(
    shape: tuple[int, int], row: int, column: int, fault: str
) -> np.ndarray:
    """Say for each pixel whether it shows the steel of a washer."""
    if fault == "not round":
        y, x = np.indices(shape)
        along, across = (
            (x - column) * 0.8 + (y - row) * 0.6,
            (y - row) * 0.8 - (x - column) * 0.6,
        )
        steel = (along / (OUTER * 1.14)) ** 2 + (
            across / (OUTER / 1.14)
        ) ** 2 <= 1
    else:
        steel = disc(
            shape, row, column, SMALL if fault == "too small" else OUTER
        )
    if fault != "no hole":
        steel &= ~disc(shape, row, column, INNER)
    return steel


def scratch(
    random: np.random.Generator,
    row: int,
    column: int,
    depth: float,
    length: float,
) -> list[tuple[int, int, float]]:
    """Return pixels along a line over the ring, and how much of their light each loses."""
    angle = random.uniform(0, np.pi)
    side = random.choice([-1, 1]) * random.uniform(13, 18)
    pixels = []
    for step in np.arange(-length / 2, length / 2, 0.7):
        y = row + side * np.cos(angle) + step * np.sin(angle)
        x = column - side * np.sin(angle) + step * np.cos(angle)
        pixels.append(
            (
                round(y),
                round(x),
                float(np.clip(random.normal(depth, 0.18), 0, 0.95)),
            )
        )
    return pixels


def dust(
    random: np.random.Generator, row: int, column: int, size: int
) -> list[tuple[int, int, float]]:
    """Return the pixels of a grain of dust on the ring."""
    angle = random.uniform(0, 2 * np.pi)
    y, x = row + 18 * np.sin(angle), column + 18 * np.cos(angle)
    radius = np.sqrt(size / np.pi)
    return [
        (round(y) + dy, round(x) + dx, 0.85)
        for dy in range(-6, 7)
        for dx in range(-6, 7)
        if dy**2 + dx**2 <= radius**2
    ]


def photograph(
    random: np.random.Generator,
    steel: np.ndarray,
    marks: list[tuple[int, int, float]],
    light: np.ndarray,
) -> np.ndarray:
    """Return what an 8-bit camera sees."""
    reflect = np.where(steel, float(STEEL_GREY), float(BELT_GREY))
    for row, column, loss in marks:
        if steel[row, column]:
            reflect[row, column] = STEEL_GREY * (1 - loss)
    seen = reflect * light + random.normal(0, 4, steel.shape)
    return np.clip(np.rint(seen), 0, 255).astype(np.uint8)


def make_tray() -> None:
    """Six washers side by side, by day and in the evening."""
    random = np.random.default_rng(TRAY_SEED)
    shape = (HEIGHT, WIDTH)
    steel = np.zeros(shape, dtype=bool)
    marks = []
    for row, column, fault in TRAY:
        steel |= ring(shape, row, column, fault)
        if fault == "scratched":
            marks += scratch(random, row, column, 0.5, 46)
    for row, column in ((96, 88), (14, 300), (18, 160)):  # crumbs on the belt
        steel |= disc(shape, row, column, 2)
    even = np.ones(shape)
    slope = np.linspace(0.58, 0.36, WIDTH) * np.ones((HEIGHT, 1))
    np.savez_compressed(
        "data/tray.npz",
        day=photograph(random, steel, marks, even),
        evening=photograph(random, steel, marks, slope),
    )


def make_belt() -> None:
    """Sixty washers, one in each frame, and what a person found with the part in hand."""
    random = np.random.default_rng(BELT_SEED)
    faults = (
        ["no hole"] * 3
        + ["too small"] * 3
        + ["scratched"] * 8
        + ["not round"] * 2
    )
    faults += ["dusty"] * 9 + ["good"] * 35
    random.shuffle(faults)
    depths = iter([0.42, 0.20, 0.52, 0.95, 0.28, 0.85, 0.72, 0.24])
    sizes = iter([3, 5, 7, 9, 12, 14, 18, 22, 30])
    frames, found = [], []
    for fault in faults:
        row, column = random.integers(36, 44, 2)
        steel = ring((FRAME, FRAME), row, column, fault)
        marks = []
        if fault == "scratched":
            marks = scratch(
                random, row, column, next(depths), random.uniform(34, 50)
            )
        if fault == "dusty":
            marks = dust(random, row, column, next(sizes))
        frames.append(photograph(random, steel, marks, np.ones(steel.shape)))
        found.append("good" if fault == "dusty" else fault)
    np.savez_compressed(
        "data/belt.npz", frames=np.array(frames), found=np.array(found)
    )


if __name__ == "__main__":
    Path("data").mkdir(exist_ok=True)
    make_tray()
    make_belt()
