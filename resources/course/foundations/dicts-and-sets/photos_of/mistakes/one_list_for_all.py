def photos_of(owner_of):
    photos = {}
    owned = []
    for photo, user in owner_of.items():
        owned.append(photo)
        photos[user] = owned
    return photos


print(photos_of({101: "Ana", 102: "Ben", 103: "Ana"}))
