label = "2019 Orbit"

year = "2019"
title = label[5:]
print(title, " (", year, ")", sep="")
