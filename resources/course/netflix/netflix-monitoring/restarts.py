restarts = []
# From 22:00 to 6:00: ill again five minutes after each restart.
for second in range(0, 8 * 3600, 300):
    restarts.append(second)
print(len(restarts), "restarts, and nobody has been told")
