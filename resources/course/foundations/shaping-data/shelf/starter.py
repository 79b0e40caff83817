def genre_then_newest(film: tuple[str, int, str]) -> tuple:
    title, year, genre = film
    return title, year, genre


def shelf(films: list[tuple[str, int, str]]) -> list[str]:
    in_order = sorted(films, key=genre_then_newest)
    return [title for title, year, genre in in_order]


films = [
    ("Granite", 2018, "drama"),
    ("Paper Moons", 2011, "comedy"),
    ("Low Tide", 2021, "drama"),
]
print(shelf(films))
