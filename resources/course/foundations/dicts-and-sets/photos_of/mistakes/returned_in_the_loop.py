def photos_of(owner_of):
    photos = {}
    for photo, user in owner_of.items():
        if user not in photos:
            photos[user] = []
        photos[user].append(photo)
        return photos
    return photos


print(photos_of({101: "Ana", 102: "Ben", 103: "Ana"}))
