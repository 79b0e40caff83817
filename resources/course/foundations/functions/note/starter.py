def note(message, log=[]):
    log.append(message)
    return log


print(note("disk full"))
print(note("disk cleaned"))
