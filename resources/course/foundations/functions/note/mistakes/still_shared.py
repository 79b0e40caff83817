messages = []


def note(message, log=messages):
    log.append(message)
    return log


print(note("disk full"))
print(note("disk cleaned"))
