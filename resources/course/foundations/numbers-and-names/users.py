users = 14_000_000
engineers = 3

print(users / engineers)
print(users // engineers)
print(users % engineers)
print(120 / 60)
