def fit_in_budget(sizes, budget):
    kept = []
    left = budget
    for size in sizes:
        if size <= left:
            kept.append(size)
            left = left - size
    return kept


print(fit_in_budget([42, 40, 12, 12, 4], 100))
