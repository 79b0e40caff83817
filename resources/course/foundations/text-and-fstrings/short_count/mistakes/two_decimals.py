def short_count(views):
    text = f"{views / 1000:.2f}K"
    return text.replace(".00", "")


print(short_count(1240))
