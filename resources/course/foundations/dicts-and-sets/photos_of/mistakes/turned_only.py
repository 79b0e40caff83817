def photos_of(owner_of):
    photos = {}
    for photo, user in owner_of.items():
        photos[user] = photo
    return photos


print(photos_of({101: "Ana", 102: "Ben", 103: "Ana"}))
