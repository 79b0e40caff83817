def photos_of(owner_of):
    photos = {}
    for photo, user in owner_of.items():
        if user in photos:
            photos[user].append(photo)
        else:
            photos[user] = []
    return photos


print(photos_of({101: "Ana", 102: "Ben", 103: "Ana"}))
