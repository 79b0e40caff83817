def plays_line(plays, title):
    return f"{title}: {plays.get(title, 0)} plays"


plays = {"Orbit": 3, "Red Kite": 0}
print(plays_line(plays, "Orbit"))
print(plays_line(plays, "Granite"))
