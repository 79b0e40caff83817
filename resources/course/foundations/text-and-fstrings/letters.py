title = "Low Tide"
print(len(title))
print(title[0], title[1], title[-1])
print(title[0:3])
print(title[4:])
