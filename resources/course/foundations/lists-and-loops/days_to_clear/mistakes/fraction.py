def days_to_clear(waiting, arriving, sent):
    return waiting / (sent - arriving)


print(days_to_clear(120, 30, 50))
