plays = [("Orbit", 3), ("Low Tide", 5), ("Granite", 3)]


def most_plays_then_title(pair):
    title, count = pair
    return -count, title


print((3, "Granite") < (3, "Orbit") < (5, "Café Minuit"))
print(sorted(plays, key=most_plays_then_title))
