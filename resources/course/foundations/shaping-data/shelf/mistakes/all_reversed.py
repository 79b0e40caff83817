def genre_then_newest(film):
    title, year, genre = film
    return genre, year, title


def shelf(films):
    in_order = sorted(films, key=genre_then_newest, reverse=True)
    return [title for title, year, genre in in_order]
