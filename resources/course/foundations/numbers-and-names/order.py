print(2 + 3 * 4)
print((2 + 3) * 4)
print(64 / 4 / 2)
print(2 * 3**2)
