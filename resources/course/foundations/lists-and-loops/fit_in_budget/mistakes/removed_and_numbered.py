def fit_in_budget(sizes, budget):
    left = budget
    for size in sizes:
        if size <= left:
            left = left - size
        else:
            sizes.remove(size)
    return list(range(len(sizes)))


print(fit_in_budget([42, 40, 12, 12, 4], 100))
