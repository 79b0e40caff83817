def load_titles(path):
    films = []
    with open(path, encoding="utf-8") as file:
        file.readline()
        for line in file:
            parts = line.strip().split(",")
            films.append(
                {
                    "title": parts[0],
                    "year": int(parts[1]),
                    "minutes": int(parts[2]),
                    "genre": parts[3],
                    "rating": float(parts[4]),
                }
            )
    return films
