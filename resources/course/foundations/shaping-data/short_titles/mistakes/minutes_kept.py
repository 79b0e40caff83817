def short_titles(films, limit):
    return [minutes for title, minutes in films if minutes <= limit]
