def short_titles(films, limit):
    titles = []
    for title, minutes in films:
        if minutes <= limit:
            titles.append(title)
    return titles
