def fit_in_budget(sizes, budget):
    kept = []
    for index, size in enumerate(sizes):
        if size <= budget:
            kept.append(index)
    return kept


print(fit_in_budget([42, 40, 12, 12, 4], 100))
