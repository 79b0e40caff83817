def short_count(views):
    return f"{views / 1000:.0f}K"


print(short_count(1240))
