minutes = 112
print(minutes // 60)
print(minutes % 60)
print(minutes // 60, "h", minutes % 60, "m")
print(minutes // 60, "h ", minutes % 60, "m", sep="")
