def fit_in_budget(sizes, budget):
    kept = []
    # Look at each size and keep the index of those that fit.
    return kept


print(fit_in_budget([42, 40, 12, 12, 4], 100))
