def photos_of(owner_of):
    photos = {}
    for user in owner_of.values():
        photos[user] = photos.get(user, 0) + 1
    return photos


print(photos_of({101: "Ana", 102: "Ben", 103: "Ana"}))
