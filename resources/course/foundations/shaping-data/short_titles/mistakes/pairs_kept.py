def short_titles(films, limit):
    return [(title, minutes) for title, minutes in films if minutes <= limit]
