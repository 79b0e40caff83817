def note(message, log=None):
    if not log:
        log = []
    log.append(message)
    return log


print(note("disk full"))
print(note("disk cleaned"))
