def fit_in_budget(sizes, budget):
    kept = []
    total = 0
    for index, size in enumerate(sizes):
        total = total + size
        if total < budget:
            kept.append(index)
    return kept


print(fit_in_budget([42, 40, 12, 12, 4], 100))
