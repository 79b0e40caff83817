def short_count(views):
    return round(views / 1000, 1)


print(short_count(1240))
