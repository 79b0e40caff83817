def days_to_clear(waiting, arriving, sent):
    days = 0
    # Let the days pass until nothing is waiting.
    return days


print(days_to_clear(120, 30, 50))
