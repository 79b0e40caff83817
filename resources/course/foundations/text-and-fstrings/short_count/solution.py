def short_count(views):
    text = f"{views / 1000:.1f}K"
    return text.replace(".0", "")


print(short_count(1240))
