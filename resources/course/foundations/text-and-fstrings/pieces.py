line = "  Low   Tide ; 95 ; 7.2"
title, minutes, rating = line.split(";")
print("[" + minutes + "]")
print(int(minutes) + 10)
print(float(rating) + 1)
print("[" + " ".join(title.split()) + "]")
