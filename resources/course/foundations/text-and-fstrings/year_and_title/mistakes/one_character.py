label = "2019 Orbit"

year = label[0]
title = label[5]
print(title, " (", year, ")", sep="")
