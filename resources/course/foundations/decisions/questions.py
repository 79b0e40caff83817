percent = 91
print(percent > 91)
print(percent >= 91)
print(percent != 91)
print(80 <= percent < 95)
print("high" == "High")
