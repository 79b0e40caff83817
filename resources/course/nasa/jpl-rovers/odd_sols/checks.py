import numpy as np


def case_long(answer):
    """200 values around 7, of which three are far away, and a limit of 6"""
    values = 7 + np.random.default_rng(3).normal(0, 0.2, 200)
    values[[20, 90, 140]] += [4.0, -3.0, 9.0]
    return answer.odd_places(values, 6.0)
