print("tonight")
print("low tide")
