title = "Orbit"
minutes = 112

hours = minutes % 60
rest = minutes // 60
print("Now playing: ", title, " (", hours, "h ", rest, "m)", sep="")
