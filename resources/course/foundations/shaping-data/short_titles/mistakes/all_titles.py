def short_titles(films, limit):
    return [title for title, minutes in films]
