lengths = [112, 95, 104, 118, 88]

hours = (minutes / 60 for minutes in lengths)
print(f"{sum(hours):.2f}")
print(f"{sum(hours):.2f}")

print(any(minutes > 115 for minutes in lengths))
print(all(minutes > 90 for minutes in lengths))
