label = "2019 Orbit"

year = label
title = label
print(title, " (", year, ")", sep="")
