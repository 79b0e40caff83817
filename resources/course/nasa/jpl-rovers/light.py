distance = 205_000_000  # km, on the day of the landing
light = 299_792  # km in a second

minutes = distance / light / 60
print(f"one way: {minutes:.1f} minutes")

speed = 4  # centimetres in a second, a slow walk of a rover
metres = 2 * minutes * 60 * speed / 100
print(f"driven until your stop arrives: {metres:.0f} metres")
