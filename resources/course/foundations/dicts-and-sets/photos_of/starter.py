def photos_of(owner_of):
    photos = {}
    # Go through the pairs, and fill the new dictionary.
    return photos


print(photos_of({101: "Ana", 102: "Ben", 103: "Ana"}))
