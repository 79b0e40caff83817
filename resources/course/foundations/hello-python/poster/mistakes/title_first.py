print("Low Tide")
print("Tonight")
