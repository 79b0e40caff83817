print(112 + 8)
print("112 + 8")
print("Or" + "bit")
