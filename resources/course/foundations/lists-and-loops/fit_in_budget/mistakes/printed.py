def fit_in_budget(sizes, budget):
    left = budget
    for index, size in enumerate(sizes):
        if size <= left:
            print(index)
            left = left - size


print(fit_in_budget([42, 40, 12, 12, 4], 100))
