def short_count(views):
    return f"{views / 1000:.1f}K"


print(short_count(1240))
