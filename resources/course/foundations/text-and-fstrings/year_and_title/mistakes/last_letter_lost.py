label = "2019 Orbit"

year = label[:4]
title = label[5:-1]
print(title, " (", year, ")", sep="")
