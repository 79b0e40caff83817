from dataclasses import dataclass

import numpy as np
from scipy import ndimage


@dataclass(frozen=True)
class Limits:
    """What a piece has to reach, in pixels."""

    speck: int  # a piece of fewer pixels is a crumb
    area: int  # a part of fewer pixels is too small


def otsu(image: np.ndarray) -> float:
    """Return the brightness that best parts dark from bright."""
    counts = np.bincount(image.ravel(), minlength=256)
    light = counts * np.arange(256)
    dark = np.cumsum(counts)  # how many pixels are not above each brightness
    bright = image.size - dark
    dark_mean = np.cumsum(light) / np.maximum(dark, 1)
    bright_mean = (light.sum() - np.cumsum(light)) / np.maximum(bright, 1)
    parted = dark * bright * (bright_mean - dark_mean) ** 2
    return float(np.mean(np.flatnonzero(parted == parted.max())))


def hole_count(part: np.ndarray) -> int:
    """Return how many holes a part has."""
    filled = ndimage.binary_fill_holes(part)
    labels, count = ndimage.label(filled & ~part)
    return count


def inspect(image: np.ndarray, limits: Limits) -> list[str]:
    """Return the verdicts on the parts in the picture, from left to right."""
    middle = (float(image.min()) + float(image.max())) / 2
    labels, count = ndimage.label(image > middle)
    edges = [labels[0], labels[-1], labels[:, 0], labels[:, -1]]
    cut_off = np.concatenate(edges)
    found = []
    for number in range(1, count + 1):
        part = labels == number
        area = part.sum()
        if area < limits.speck or number in cut_off:
            continue
        holes = hole_count(part)
        if area < limits.area:
            verdict = "too small"
        elif holes == 0:
            verdict = "no hole"
        elif holes > 1:
            verdict = "scratched"
        else:
            verdict = "good"
        row, column = ndimage.center_of_mass(part)
        found.append((column, verdict))
    found.sort()
    return [verdict for column, verdict in found]
