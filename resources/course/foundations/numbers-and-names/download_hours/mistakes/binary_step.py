def download_hours(gigabytes, megabits_per_s):
    megabits = gigabytes * 1024 * 8
    seconds = megabits / megabits_per_s
    return seconds / 3600


print(download_hours(57, 28))
