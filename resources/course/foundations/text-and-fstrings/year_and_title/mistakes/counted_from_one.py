label = "2019 Orbit"

year = label[1:4]
title = label[5:]
print(title, " (", year, ")", sep="")
