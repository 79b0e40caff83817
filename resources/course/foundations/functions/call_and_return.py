def announce(title):
    print("Now playing:", title)


print("Doors open")
announce("Orbit")
print("Break")
announce("Low Tide")
