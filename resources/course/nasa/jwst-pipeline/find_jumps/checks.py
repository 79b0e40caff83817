"""Ramps with known hits. The results are group numbers and rates, so that they read well."""

import numpy as np

READ_NOISE = 12.5
GROUP_TIME = 10.0
# Twelve readings of a pixel that gets 0.4 electrons a second: almost all scatter is read noise.
FAINT = np.array([13.0, 5, 30, 17, 34, 16, 40, 40, 31, 55, 47, 59])
# A pixel under a bright star: some 3,000 electrons come in ten seconds.
BRIGHT = np.cumsum(
    [3010.0, 2968, 3041, 3120, 2890, 3007, 2955, 3149, 2987, 3060, 2912, 3015]
)
STEADY = 40 + 25.0 * np.arange(12)


def with_hits(ramp, hits):
    """Return a copy of the ramp with the charge of each hit from its group on."""
    hit_ramp = ramp.copy()
    for group, charge in hits.items():
        hit_ramp[group:] += charge
    return hit_ramp


def in_words(jumps):
    """Return what is said of flags that are none, or an empty text."""
    row = np.asarray(jumps)
    if row.dtype == bool and row.ndim == 1:
        return ""
    return f"not a row of True and False: {row}"


def groups_found(answer, ramp, read_noise=READ_NOISE, nsigma=4.0):
    """Return the groups in front of which `find_jumps` saw a jump; None stays None."""
    jumps = answer.find_jumps(ramp.copy(), read_noise, nsigma)
    if jumps is None:
        return None
    if in_words(jumps):
        return in_words(jumps)
    # One flag for each difference belongs to the later group; one for each group to itself.
    return (np.flatnonzero(jumps) + len(ramp) - len(jumps)).tolist()


def case_one_hit(answer):
    """a faint pixel that gets 2,300 electrons at once just before group 7"""
    return groups_found(answer, with_hits(FAINT, {7: 2300}))


def case_no_hit(answer):
    """the same faint pixel without a hit"""
    return groups_found(answer, FAINT)


def case_two_hits(answer):
    """the faint pixel with two hits, 900 electrons before group 3 and 5,000 before group 9"""
    return groups_found(answer, with_hits(FAINT, {3: 900, 9: 5000}))


def case_small_hit(answer):
    """the faint pixel with a small hit, 130 electrons before group 5"""
    return groups_found(answer, with_hits(FAINT, {5: 130}))


def case_read_error(answer):
    """a pixel without a hit whose reading in group 5 came out 62 electrons too low"""
    ramp = STEADY.copy()
    ramp[5] -= 62
    return groups_found(answer, ramp)


def case_bright(answer):
    """a pixel under a bright star, without a hit"""
    return groups_found(answer, BRIGHT)


def case_bright_hit(answer):
    """the pixel under the bright star, hit by 380 electrons before group 4"""
    return groups_found(answer, with_hits(BRIGHT, {4: 380}))


def case_stronger_bright_hit(answer):
    """the pixel under the bright star, hit by 420 electrons before group 4"""
    return groups_found(answer, with_hits(BRIGHT, {4: 420}))


def case_drop(answer):
    """a pixel that falls by 300 electrons before group 6"""
    return groups_found(answer, with_hits(STEADY, {6: -300}))


def case_long_ramp(answer):
    """a ramp of 40 groups with a hit of 2,300 electrons before group 25"""
    return groups_found(
        answer, with_hits(40 + 25.0 * np.arange(40), {25: 2300})
    )


def case_strict(answer):
    """the small hit of 130 electrons again, with `nsigma` 12"""
    return groups_found(answer, with_hits(FAINT, {5: 130}), nsigma=12.0)


def case_other_reading(answer):
    """a pixel that is read with a noise of 5 electrons, hit by 37 electrons before group 4"""
    return groups_found(answer, with_hits(STEADY, {4: 37}), read_noise=5.0)


def case_below_zero(answer):
    """a dark pixel that sinks by 40 electrons a group (read noise 5; its reading in group 4 is 20 too
    low; 35 electrons hit it before group 9)"""
    ramp = with_hits(900 - 40.0 * np.arange(12), {9: 35})
    ramp[4] -= 20
    return groups_found(answer, ramp, read_noise=5.0)


def case_even(answer):
    """a pixel that gains 20 electrons six times and then 100 six times, read with a noise of 5"""
    ramp = 40 + np.cumsum([0.0] + [20.0] * 6 + [100.0] * 6)
    return groups_found(answer, ramp, read_noise=5.0)


def case_flags(answer):
    """how many flags come back for a ramp of 12 groups"""
    jumps = answer.find_jumps(STEADY.copy(), READ_NOISE, 4.0)
    if jumps is None:
        return None
    if in_words(jumps):
        return in_words(jumps)
    return 11 if len(jumps) == 11 else f"{len(jumps)} flags for 11 differences"


def case_two_readings(answer):
    """a ramp of two groups: one difference, and none to compare it with"""
    return groups_found(answer, np.array([20.0, 2400.0]))


def case_unchanged(answer):
    """whether the ramp is as it was after both functions have read it"""
    ramp = with_hits(STEADY, {7: 250})
    jumps = answer.find_jumps(ramp, READ_NOISE, 4.0)
    if jumps is None:
        return None
    answer.slope(ramp, jumps, GROUP_TIME)
    return bool(np.array_equal(ramp, with_hits(STEADY, {7: 250})))


def plain(rate):
    """Return one number of NumPy as Python's own, and anything else, also None, as it is."""
    return rate.item() if isinstance(rate, np.generic) else rate


def rate_with_flags(answer, ramp, groups, group_time=GROUP_TIME):
    """Return what `slope` makes of a ramp whose jumps are known."""
    jumps = np.zeros(len(ramp) - 1, dtype=bool)
    jumps[[group - 1 for group in groups]] = True
    return plain(answer.slope(ramp.copy(), jumps, group_time))


def case_rate_clean(answer):
    """the slope of a ramp that gains 25 electrons every ten seconds, without a jump"""
    return rate_with_flags(answer, STEADY, [])


def case_rate_one_hit(answer):
    """the slope of that ramp with a hit of 2,200 electrons before group 7, which is flagged"""
    return rate_with_flags(answer, with_hits(STEADY, {7: 2200}), [7])


def case_rate_two_hits(answer):
    """the slope of a bright pixel with two flagged jumps and 5 seconds between groups"""
    ramp = with_hits(BRIGHT, {2: 4000, 9: 1500})
    return rate_with_flags(answer, ramp, [2, 9], group_time=5.0)


def case_rate_of_the_rest(answer):
    """the slope of a bright pixel whose difference before group 5 is flagged, though it looks like the
    others"""
    return rate_with_flags(answer, BRIGHT, [5])


def case_together(answer):
    """the slope of a bright pixel with one hit, with the flags of your own `find_jumps`"""
    ramp = with_hits(BRIGHT, {4: 1000})
    jumps = answer.find_jumps(ramp.copy(), READ_NOISE, 4.0)
    if jumps is None:
        return None
    return plain(answer.slope(ramp.copy(), jumps, GROUP_TIME))
