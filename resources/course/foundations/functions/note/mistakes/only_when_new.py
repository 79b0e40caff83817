def note(message, log=None):
    if log is None:
        log = [message]
    return log


print(note("disk full"))
print(note("disk cleaned"))
