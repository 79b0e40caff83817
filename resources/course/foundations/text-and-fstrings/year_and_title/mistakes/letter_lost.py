label = "2019 Orbit"

year = label[:4]
title = label[6:]
print(title, " (", year, ")", sep="")
