label = "2019 Orbit"

year = label[:5]
title = label[5:]
print(title, " (", year, ")", sep="")
