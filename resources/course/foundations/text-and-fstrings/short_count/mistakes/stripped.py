def short_count(views):
    text = f"{views / 1000:.1f}".strip(".0")
    return f"{text}K"


print(short_count(1240))
