import numpy as np

# What the light of the day makes of the belt and of steel, then of the evening, then of full sun.
DAY, EVENING, SUN = (45, 190), (20, 88), (140, 245)


def disc(shape, row, column, radius):
    """Say for each pixel whether it lies in a disc."""
    y, x = np.indices(shape)
    return (y - row) ** 2 + (x - column) ** 2 <= radius**2


def photograph(parts, width, light=DAY, height=100, crumbs=()):
    """Return a picture of parts, each given as row, column, outer radius and kind."""
    shape = (height, width)
    steel = np.zeros(shape, dtype=bool)
    for row, column, radius, kind in parts:
        steel |= disc(shape, row, column, radius)
        if kind != "no hole":
            steel &= ~disc(shape, row, column, 8)
        if kind == "pierced":
            steel[row + 15 : row + 18, column : column + 3] = False
        if kind == "scratched":
            for start in range(row - 14, row + 15, 7):
                steel[start : start + 3, column + 16] = False
    for row, column in crumbs:
        steel |= disc(shape, row, column, 3)
    belt, bright = light
    noise = np.random.default_rng(7).integers(-6, 7, shape)
    return (np.where(steel, bright, belt) + noise).astype(np.uint8)


def verdicts(answer, picture, speck=200, area=2000):
    """Return what `inspect` says, a tuple or an array as a list."""
    result = answer.inspect(picture.copy(), answer.Limits(speck, area))
    if isinstance(result, (tuple, np.ndarray)):
        return [str(verdict) for verdict in result]
    return result


def case_one(answer):
    """one good washer"""
    return verdicts(answer, photograph([(50, 50, 28, "good")], 100))


def case_three(answer):
    """a good washer, one without a hole and a small one, each a little higher than the one before"""
    parts = [
        (66, 40, 28, "good"),
        (56, 115, 28, "no hole"),
        (40, 185, 22, "good"),
    ]
    return verdicts(answer, photograph(parts, 230))


def case_scratched(answer):
    """a scratched washer and a good one"""
    parts = [(50, 40, 28, "scratched"), (52, 110, 28, "good")]
    return verdicts(answer, photograph(parts, 150))


def case_two_holes(answer):
    """a good washer and one with a second, small hole"""
    parts = [(50, 40, 28, "good"), (48, 110, 28, "pierced")]
    return verdicts(answer, photograph(parts, 150))


def case_crumbs(answer):
    """a good washer and one without a hole, with three crumbs on the belt"""
    parts = [(50, 45, 28, "good"), (50, 125, 28, "no hole")]
    return verdicts(
        answer, photograph(parts, 170, crumbs=[(10, 85), (90, 84), (12, 160)])
    )


def case_evening(answer):
    """a good washer and a scratched one by weak light: the belt at 20, steel at 88"""
    parts = [(50, 40, 28, "good"), (48, 110, 28, "scratched")]
    return verdicts(answer, photograph(parts, 150, EVENING))


def case_sun(answer):
    """a washer without a hole and a good one by bright light: the belt at 140, steel at 245"""
    parts = [(52, 40, 28, "no hole"), (50, 110, 28, "good")]
    return verdicts(answer, photograph(parts, 150, SUN))


def case_cut_off(answer):
    """a good washer between two that the left and the right edge of the picture cut off"""
    parts = [(50, 8, 28, "good"), (50, 80, 28, "good"), (50, 152, 28, "good")]
    return verdicts(answer, photograph(parts, 160))


def case_cut_off_above(answer):
    """a washer cut off by the upper edge, a good one, and one cut off by the lower edge"""
    parts = [
        (10, 40, 28, "good"),
        (50, 105, 28, "good"),
        (92, 170, 28, "no hole"),
    ]
    return verdicts(answer, photograph(parts, 210))


def case_small_and_solid(answer):
    """a small washer without a hole, then a good one"""
    parts = [(50, 40, 22, "no hole"), (50, 105, 28, "good")]
    return verdicts(answer, photograph(parts, 150))


def case_small_and_scratched(answer):
    """a small washer with a scratch, then a good one"""
    parts = [(50, 40, 22, "scratched"), (50, 105, 28, "good")]
    return verdicts(answer, photograph(parts, 150))


def case_one_above_the_other(answer):
    """a small washer with its centre in column 56, and a good one below it, in column 60"""
    parts = [(30, 56, 22, "good"), (90, 60, 28, "good")]
    return verdicts(answer, photograph(parts, 120, height=130))


def case_close_together(answer):
    """a washer of 1,320 pixels so close to a larger one that the boxes around them overlap, where
    `limits.area` is 1,350"""
    parts = [(30, 30, 22, "good"), (66, 68, 28, "good")]
    return verdicts(answer, photograph(parts, 110), area=1350)


def case_exactly_the_limit(answer):
    """a washer of 2,256 pixels of steel, where `limits.area` is 2,256"""
    return verdicts(answer, photograph([(50, 50, 28, "good")], 100), area=2256)


def case_just_below(answer):
    """a washer of 2,256 pixels of steel and a hole of 197, where `limits.area` is 2,300"""
    return verdicts(answer, photograph([(50, 50, 28, "good")], 100), area=2300)


def case_crumb_at_the_limit(answer):
    """a good washer and a piece of 29 pixels, where `limits.speck` is 29"""
    picture = photograph([(50, 45, 28, "good")], 110, crumbs=[(60, 95)])
    return verdicts(answer, picture, speck=29)


def case_wide_belt(answer):
    """one washer of 1,320 pixels on a wide belt by weak light, where `limits.area` is 1,321"""
    picture = photograph([(50, 150, 22, "good")], 400, EVENING)
    return verdicts(answer, picture, area=1321)


def case_small_allowed(answer):
    """a small washer and a good one, where `limits.area` is 1,000"""
    parts = [(40, 40, 22, "good"), (56, 105, 28, "good")]
    return verdicts(answer, photograph(parts, 150), area=1000)


def case_large_crumbs(answer):
    """a good washer and a piece of 1,320 pixels, where `limits.speck` is 1,400"""
    parts = [(50, 40, 28, "good"), (50, 110, 22, "good")]
    return verdicts(answer, photograph(parts, 150), speck=1400)


def case_corner_to_corner(answer):
    """two small washers that touch by a corner only, where `limits.area` is 1,000"""
    parts = [(30, 30, 22, "good"), (62, 62, 22, "good")]
    return verdicts(answer, photograph(parts, 100), area=1000)


def case_glare(answer):
    """a good washer by weak light, with one pixel of glare at 255"""
    picture = photograph([(50, 50, 28, "good")], 100, EVENING)
    picture[50, 65] = 255
    return verdicts(answer, picture)


def case_close_up(answer):
    """a washer without a hole that fills most of the picture"""
    picture = photograph([(31, 31, 28, "no hole")], 63, height=63)
    return verdicts(answer, picture)


def case_empty_belt(answer):
    """an empty belt"""
    return verdicts(answer, photograph([], 60, height=40))


def case_six(answer):
    """six washers, two of them good, with crumbs"""
    parts = [
        (60, 40, 28, "no hole"),
        (44, 116, 28, "good"),
        (68, 192, 28, "scratched"),
        (52, 264, 22, "good"),
        (38, 336, 28, "good"),
        (58, 408, 22, "no hole"),
    ]
    return verdicts(
        answer, photograph(parts, 450, EVENING, crumbs=[(90, 80), (10, 300)])
    )


def case_unchanged(answer):
    """whether the picture is as it was after the call"""
    before = photograph([(50, 50, 28, "good")], 100)
    picture = before.copy()
    answer.inspect(picture, answer.Limits(200, 2000))
    return bool((picture == before).all())
