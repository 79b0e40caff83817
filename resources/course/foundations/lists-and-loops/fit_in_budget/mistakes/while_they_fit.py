def fit_in_budget(sizes, budget):
    kept = []
    left = budget
    index = 0
    while sizes[index] <= left:
        kept.append(index)
        left = left - sizes[index]
        index = index + 1
    return kept


print(fit_in_budget([42, 40, 12, 12, 4], 100))
