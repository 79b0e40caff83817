def days_to_clear(waiting, arriving, sent):
    days = 0
    while waiting > 0:
        waiting = waiting - sent
        days = days + 1
        if waiting > 0:
            waiting = waiting + arriving
    return days


print(days_to_clear(120, 30, 50))
