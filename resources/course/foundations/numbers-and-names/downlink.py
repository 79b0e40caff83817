# Can Webb send a day's data home?
gigabytes_per_day = 57
megabits_per_s = 28
contact_hours = 2 * 4

bits = gigabytes_per_day * 1_000_000_000 * 8
seconds = bits / (megabits_per_s * 1_000_000)
hours = seconds / 3600

print("Hours needed:", round(hours, 2))
print("Hours of contact:", contact_hours)
print("It fits:", hours <= contact_hours)
