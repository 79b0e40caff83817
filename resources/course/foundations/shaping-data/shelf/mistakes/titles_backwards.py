def genre_of(film):
    title, year, genre = film
    return genre


def year_and_title(film):
    title, year, genre = film
    return year, title


def shelf(films):
    in_order = sorted(films, key=year_and_title, reverse=True)
    in_order = sorted(in_order, key=genre_of)
    return [title for title, year, genre in in_order]
