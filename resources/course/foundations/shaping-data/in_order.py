plays = [("Orbit", 3), ("Low Tide", 5), ("Granite", 3)]


def number_of_plays(pair):
    return pair[1]


print(sorted(plays))
print(sorted(plays, key=number_of_plays))
print(sorted(plays, key=number_of_plays, reverse=True))
