def plays_line(plays, title):
    # Choose between the two kinds of line.
    return ""


plays = {"Orbit": 3, "Red Kite": 0}
print(plays_line(plays, "Orbit"))
print(plays_line(plays, "Granite"))
