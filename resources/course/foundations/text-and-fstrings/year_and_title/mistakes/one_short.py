label = "2019 Orbit"

year = label[:3]
title = label[5:]
print(title, " (", year, ")", sep="")
