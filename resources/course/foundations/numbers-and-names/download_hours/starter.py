def download_hours(gigabytes, megabits_per_s):
    # Work out the hours from the two names above.
    hours = 0
    return hours


print(download_hours(57, 28))
