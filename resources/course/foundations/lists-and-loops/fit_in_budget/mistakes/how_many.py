def fit_in_budget(sizes, budget):
    count = 0
    left = budget
    for size in sizes:
        if size <= left:
            count = count + 1
            left = left - size
    return count


print(fit_in_budget([42, 40, 12, 12, 4], 100))
