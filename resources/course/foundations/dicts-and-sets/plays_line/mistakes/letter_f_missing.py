def plays_line(plays, title):
    if title in plays:
        return "{title}: {plays[title]} plays"
    return "{title}: no record"


plays = {"Orbit": 3, "Red Kite": 0}
print(plays_line(plays, "Orbit"))
print(plays_line(plays, "Granite"))
