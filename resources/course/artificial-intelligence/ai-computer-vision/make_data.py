"""Make the data of this lesson: `data/digits.npz`.

Each digit is drawn in 7 by 5 cells, put somewhere on 9 by 7 pixels, and covered with noise. Run it in
the lesson's folder: `python make_data.py`.
"""

from pathlib import Path

import numpy as np

SEED = 7
TRAIN_EACH, TEST_EACH = 40, 50  # pictures of each digit
PAPER, INK, NOISE = 30, 180, 45

SHAPES = """
.###. ..#.. .###. .###. ...#. ##### .###. ##### .###. .###.
#...# .##.. #...# #...# ..##. #.... #.... ....# #...# #...#
#..## ..#.. ....# ....# .#.#. ####. #.... ...#. #...# #...#
#.#.# ..#.. ...#. ..##. #..#. ....# ####. ..#.. .###. .####
##..# ..#.. ..#.. ....# ##### ....# #...# ..#.. #...# ....#
#...# ..#.. .#... #...# ...#. #...# #...# ..#.. #...# ....#
.###. .###. ##### .###. ...#. .###. .###. ..#.. .###. .###.
"""


def shapes() -> np.ndarray:
    """Return the ten digits, 1 for ink and 0 for paper."""
    rows = [row.split() for row in SHAPES.split("\n") if row]
    cells = [[list(row[digit]) for row in rows] for digit in range(10)]
    return (np.array(cells) == "#").astype(float)


def pictures(
    random: np.random.Generator, each: int
) -> tuple[np.ndarray, np.ndarray]:
    """Return `each` pictures of every digit, and which digit each one shows."""
    labels = np.tile(np.arange(10), each)
    ink = np.zeros((len(labels), 9, 7))
    for picture, shape in zip(ink, shapes()[labels]):
        row, column = random.integers(0, 3, 2)
        strength = random.uniform(0.75, 1)
        picture[row : row + 7, column : column + 5] = shape * strength
    seen = PAPER + INK * ink + random.normal(0, NOISE, ink.shape)
    return np.clip(np.rint(seen), 0, 255).astype(np.uint8), labels


if __name__ == "__main__":
    Path("data").mkdir(exist_ok=True)
    random = np.random.default_rng(SEED)
    train, train_labels = pictures(random, TRAIN_EACH)
    test, test_labels = pictures(random, TEST_EACH)
    np.savez_compressed(
        "data/digits.npz",
        train=train,
        train_labels=train_labels,
        test=test,
        test_labels=test_labels,
    )
