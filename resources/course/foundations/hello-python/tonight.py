# Tonight's pick, from an invented catalogue.
title = "Orbit"
minutes = 112
hours = minutes / 60

print("Tonight:", title)
print("Minutes:", minutes)
print("Hours:", hours)
