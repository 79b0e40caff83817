print("Tonight")
print("Low Tide")
