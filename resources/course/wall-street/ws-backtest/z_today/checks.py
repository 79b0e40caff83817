import numpy as np


def case_long(answer):
    """a gap of 300 days and a window of 60"""
    gap = 6 + np.random.default_rng(5).normal(0, 2, 300).cumsum() / 5
    return answer.z_today(gap, 60)
