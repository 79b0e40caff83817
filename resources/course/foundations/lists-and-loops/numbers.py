titles = ["Orbit", "Low Tide", "Red Kite"]
minutes = [112, 95, 113]

for number in range(3):
    print(number)
for index, title in enumerate(titles):
    print(index, title)
for title, length in zip(titles, minutes):
    print(f"{title:<10}{length:>4}")
