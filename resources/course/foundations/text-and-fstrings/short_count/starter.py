def short_count(views):
    # Make the short text here.
    text = ""
    return text


print(short_count(1240))
