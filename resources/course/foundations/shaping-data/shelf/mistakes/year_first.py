def genre_then_newest(film):
    title, year, genre = film
    return -year, genre, title


def shelf(films):
    in_order = sorted(films, key=genre_then_newest)
    return [title for title, year, genre in in_order]
