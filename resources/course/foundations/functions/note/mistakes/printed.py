def note(message, log=None):
    if log is None:
        log = []
    log.append(message)
    print(log)


note("disk full")
note("disk cleaned")
