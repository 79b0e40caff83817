def plays_line(plays, title):
    for known in plays:
        if known == title:
            return f"{title}: {plays[title]} plays"
        else:
            return f"{title}: no record"
    return f"{title}: no record"


plays = {"Orbit": 3, "Red Kite": 0}
print(plays_line(plays, "Orbit"))
print(plays_line(plays, "Granite"))
