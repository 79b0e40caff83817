def download_hours(gigabytes, megabits_per_s):
    bits = gigabytes * 1_000_000_000
    seconds = bits / (megabits_per_s * 1_000_000)
    return seconds / 3600


print(download_hours(57, 28))
