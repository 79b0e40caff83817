def download_hours(gigabytes, megabits_per_s):
    seconds = gigabytes * 8 / megabits_per_s
    return seconds / 3600


print(download_hours(57, 28))
