prices = [50, 52, 51, 54, 55]  # dollars, at the close of five days
position = [1, 1, -1, 0, 0]  # shares held when that day is over

total = 0
for day in range(1, len(prices)):
    change = prices[day] - prices[day - 1]
    profit = position[day - 1] * change
    total = total + profit
    print(f"day {day}: price {change:+d}, profit {profit:+d}")
print("total:", total)
