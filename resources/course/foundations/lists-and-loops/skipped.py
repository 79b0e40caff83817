sizes = [90, 95, 40]

for size in sizes:
    if size > 80:
        sizes.remove(size)
print(sizes)
