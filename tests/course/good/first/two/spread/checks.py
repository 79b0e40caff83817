def case_many_readings(answer):
    """A hundred readings."""
    return answer.spread(list(range(100)))


def case_sorted_pairs(answer):
    return [answer.spread(pair) for pair in ([1, 2], [5, 1])]
