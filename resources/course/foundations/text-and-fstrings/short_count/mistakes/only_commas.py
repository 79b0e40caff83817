def short_count(views):
    return f"{views:,}"


print(short_count(1240))
