def short_count(views):
    text = str(views)
    return f"{text[0]}.{text[1]}K"


print(short_count(1240))
