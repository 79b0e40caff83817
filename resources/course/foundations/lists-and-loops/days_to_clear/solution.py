def days_to_clear(waiting, arriving, sent):
    days = 0
    while waiting > 0:
        waiting = waiting + arriving - sent
        days = days + 1
    return days


print(days_to_clear(120, 30, 50))
