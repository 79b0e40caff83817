def short_titles(films, limit):
    return [minutes <= limit for title, minutes in films]
