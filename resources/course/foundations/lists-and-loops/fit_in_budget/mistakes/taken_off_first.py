def fit_in_budget(sizes, budget):
    kept = []
    left = budget
    for index, size in enumerate(sizes):
        left = left - size
        if size <= left:
            kept.append(index)
    return kept


print(fit_in_budget([42, 40, 12, 12, 4], 100))
