"""Make the two data files of this lesson: `data/exposure.npz` and `data/dithers.npz`.

The sky, the mirror and the cosmic rays are invented; the detector behaves as the lesson says.
Run it in the lesson's folder: `python make_data.py`.
"""

import numpy as np

GROUPS = 12
GROUP_TIME = 10.0  # seconds from one group to the next
READ_NOISE = 12.5  # electrons, in every single read
NSIGMA = 4.0
EXPOSURE_SEED = 7181
DITHER_SEED = 20221

EXPOSURE_PIXELS = 64
DITHER_PIXELS = 168
DITHERS = np.array(
    [[0, 0], [3, 6], [8, 2], [5, 8]]
)  # rows and columns that the telescope moved
MARGIN = 8
BANDS = ("short", "middle", "long")
PUPIL_SCALES = (
    78.0,
    66.0,
    55.0,
)  # pixels to the metre: a longer wave makes a wider star


def mirror(scale: float, pixels: int = 512) -> np.ndarray:
    """Return a mirror of 18 hexagons behind three struts, as seen by the light."""
    y, x = (np.indices((pixels, pixels)) - (pixels - 1) / 2) / scale
    open_to_light = np.zeros((pixels, pixels), dtype=bool)
    for column in range(-2, 3):
        for row in range(-2, 3):
            if (column, row) == (0, 0) or abs(column + row) > 2:
                continue
            dx = np.abs(x - 1.32 * np.sqrt(3) / 2 * column)
            dy = np.abs(y - 1.32 * (row + column / 2))
            open_to_light |= (dy <= 0.65) & (
                np.sqrt(3) / 2 * dx + dy / 2 <= 0.65
            )
    open_to_light &= ~((np.abs(x) < 0.05) & (y > 0))
    for side in (-1, 1):
        across = x * np.cos(np.pi / 6) + side * y * np.sin(np.pi / 6)
        open_to_light &= ~((np.abs(across) < 0.05) & (y < 0))
    return open_to_light


def star_shape(scale: float, pixels: int) -> np.ndarray:
    """Return how the mirror spreads the light of one star; the sum is 1."""
    shape = np.zeros((512, 512))
    for colour in (0.90, 0.94, 0.97, 1.0, 1.03, 1.06, 1.10):
        shape += np.fft.fftshift(
            np.abs(np.fft.fft2(mirror(scale * colour))) ** 2
        )
    half = pixels // 2
    shape = shape[
        256 - half : 256 - half + pixels, 256 - half : 256 - half + pixels
    ]
    return shape / shape.sum()


def galaxy(
    pixels: int,
    centre: tuple[float, float],
    radius: float,
    *,
    ratio: float = 1.0,
    angle: float = 0.0,
    index: float = 1.0,
    arms: float = 0.0,
) -> np.ndarray:
    """Return the light of a galaxy with the sum 1: a disc (index 1) or a bulge (index 3)."""
    y, x = np.indices((pixels, pixels), dtype=float)
    y, x = y - centre[0], x - centre[1]
    along = x * np.cos(angle) + y * np.sin(angle)
    across = (y * np.cos(angle) - x * np.sin(angle)) / ratio
    distance = np.hypot(along, across)
    light = np.exp(-((distance / radius) ** (1 / index)) * (2 * index - 0.33))
    if arms:
        turn = np.arctan2(across, along) * 2 - 5.5 * np.log1p(
            distance / (0.35 * radius)
        )
        strength = arms * np.clip(distance / (0.6 * radius), 0, 1)
        light = light * (1 + strength * np.cos(turn)) ** 2
    return light / light.sum()


def expose(
    rate: np.ndarray, hits: int, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """Read the detector `GROUPS` times while light and cosmic rays fall on it.

    Returns the ramps (group, row, column) in electrons, and for each difference between two
    groups whether a cosmic ray came in it.
    """
    arrived = rng.poisson(rate * GROUP_TIME, (GROUPS, *rate.shape)).astype(
        float
    )
    deposited = np.zeros(arrived[1:].size)
    deposited[rng.choice(deposited.size, hits, replace=False)] = rng.uniform(
        300, 6600, hits
    )
    deposited = deposited.reshape(arrived[1:].shape)
    arrived[1:] += deposited
    reads = np.cumsum(arrived, axis=0) + rng.normal(
        0, READ_NOISE, arrived.shape
    )
    return np.rint(reads).astype(np.float32), deposited > 0


def rate_image(ramps: np.ndarray) -> np.ndarray:
    """Stage 1, as the lesson teaches it, for all pixels at once."""
    differences = np.diff(ramps, axis=0)
    median = np.median(differences, axis=0)
    noise = np.sqrt(np.maximum(median, 0) + 2 * READ_NOISE**2)
    jumps = np.abs(differences - median) > NSIGMA * noise
    return np.mean(differences, axis=0, where=~jumps) / GROUP_TIME


def two_stars() -> np.ndarray:
    """Return the true rates of the lab's sky, e-/s: two stars on an even background."""
    pixels = EXPOSURE_PIXELS
    shape = star_shape(50.0, 2 * pixels)
    rate = np.full((pixels, pixels), 2.5)
    for light, row, column in ((2800, 25, 22), (1500, 44, 45)):
        window = shape[
            pixels - row : 2 * pixels - row,
            pixels - column : 2 * pixels - column,
        ]
        rate += light * window
    return rate


def write_exposure() -> None:
    rng = np.random.default_rng(EXPOSURE_SEED)
    rate = two_stars()
    ramps, hits = expose(rate, 438, rng)
    np.savez_compressed(
        "data/exposure.npz",
        ramps=ramps,
        true_rate=rate.astype(np.float32),
        true_hits=hits,
        read_noise=READ_NOISE,
        group_time=GROUP_TIME,
    )


def deep_field(rng: np.random.Generator) -> np.ndarray:
    """Return the true rates of an invented deep field in the three bands, e-/s."""
    pixels = DITHER_PIXELS + MARGIN
    sky = np.zeros((3, pixels, pixels))

    def add(
        light: np.ndarray, short: float, middle: float, long: float
    ) -> None:
        sky[:] += np.array([short, middle, long])[:, None, None] * light

    spiral = {"ratio": 0.62, "angle": 0.5}
    add(galaxy(pixels, (100, 68), 21, arms=0.75, **spiral), 9000, 6800, 5200)
    add(galaxy(pixels, (100, 68), 26, **spiral), 1500, 2600, 3600)
    add(galaxy(pixels, (100, 68), 5, index=2, **spiral), 700, 2300, 3600)
    add(
        galaxy(pixels, (44, 122), 11, index=3, ratio=0.8, angle=1.0),
        1500,
        4200,
        6200,
    )
    add(
        galaxy(pixels, (60, 141), 5, index=3, ratio=0.7, angle=2.2),
        500,
        1500,
        2300,
    )
    add(
        galaxy(pixels, (139, 134), 15, ratio=0.14, angle=-0.45), 900, 1900, 3300
    )
    add(
        galaxy(pixels, (30, 40), 9, ratio=0.45, angle=2.3, arms=0.5),
        1700,
        1300,
        900,
    )
    for _ in range(150):
        centre = rng.uniform(4, pixels - 4, 2)
        light = 60 * rng.pareto(1.3) + 40
        redness = rng.uniform(-0.7, 1.3)
        shape = galaxy(
            pixels,
            (centre[0], centre[1]),
            rng.uniform(1.0, 3.2),
            ratio=rng.uniform(0.3, 1.0),
            angle=rng.uniform(0, np.pi),
        )
        light = min(light, 1200)
        add(shape, light * np.exp(-redness), light, light * np.exp(redness))
    for row, column, light, redness in (
        (132, 28, 26000, -0.35),
        (76, 112, 9000, 0.25),
        (24, 82, 4000, -0.2),
        (160, 96, 2400, 0.5),
        (120, 158, 1500, -0.4),
    ):
        star = light * np.exp(redness * np.array([-1, 0, 1]))
        sky[:, row, column] += star
    for band, scale in enumerate(PUPIL_SCALES):
        shape = np.zeros((pixels, pixels))
        shape[:] = star_shape(scale, pixels)
        transfer = np.fft.rfft2(np.fft.ifftshift(shape))
        sky[band] = np.fft.irfft2(
            np.fft.rfft2(sky[band]) * transfer, s=(pixels, pixels)
        )
    return np.maximum(sky, 0) + np.array([2.0, 1.6, 2.4])[:, None, None]


def flat_field(rng: np.random.Generator) -> np.ndarray:
    """Return how well each pixel of one detector answers to light; the mean is about 1."""
    y, x = np.indices((DITHER_PIXELS, DITHER_PIXELS)) / DITHER_PIXELS
    flat = 1.12 - 0.55 * ((x - 0.45) ** 2 + (y - 0.6) ** 2)
    for _ in range(9):
        row, column = rng.uniform(0.05, 0.95, 2)
        size, depth = rng.uniform(0.02, 0.05), rng.uniform(0.12, 0.3)
        ring = np.hypot(x - column, y - row) / size
        flat -= depth * np.exp(-((ring - 1) ** 2) / 0.12)
    return flat * rng.normal(1, 0.04, flat.shape)


def write_dithers() -> None:
    rng = np.random.default_rng(DITHER_SEED)
    sky = deep_field(rng)
    rates = np.zeros(
        (3, len(DITHERS), DITHER_PIXELS, DITHER_PIXELS), dtype=np.float32
    )
    flats = np.zeros((3, DITHER_PIXELS, DITHER_PIXELS), dtype=np.float32)
    for band in range(3):
        flat = flat_field(rng)
        dead = rng.random(flat.shape) < 0.006
        for dither, (row, column) in enumerate(DITHERS):
            window = sky[
                band, row : row + DITHER_PIXELS, column : column + DITHER_PIXELS
            ]
            ramps, _ = expose(np.where(dead, 0, window * flat), 3000, rng)
            rates[band, dither] = rate_image(ramps)
        flats[band] = np.where(dead, np.nan, flat)
    np.savez_compressed(
        "data/dithers.npz",
        rates=np.rint(rates * 64) / np.float32(64),
        flats=np.rint(flats * 1024) / np.float32(1024),
        offsets=DITHERS,
        bands=np.array(BANDS),
    )


if __name__ == "__main__":
    write_exposure()
    write_dithers()
