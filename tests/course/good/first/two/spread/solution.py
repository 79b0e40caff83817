def spread(readings):
    return max(readings) - min(readings)


widest = spread([3, 9, 4])
