def spread(readings):
    pass


widest = 0
