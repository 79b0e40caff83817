with open("data/titles.csv", encoding="utf-8") as file:
    header = file.readline()
    film = file.readline()

print(header)
print(film)
print(film.split(","))
