# What three viewers watched, and which genres all of them share.
genre_of = {
    "Orbit": "science fiction",
    "Echo Station": "science fiction",
    "Low Tide": "drama",
    "Granite": "drama",
    "Nine Bridges": "history",
    "Night Ferry": "thriller",
}
watched = {
    "Ana": ["Orbit", "Granite", "Nine Bridges", "Orbit"],
    "Ben": ["Low Tide", "Echo Station", "Granite"],
    "Chidi": ["Echo Station", "Granite", "Night Ferry"],
}

genres_of = {}
for viewer, titles in watched.items():
    counts = {}
    for title in titles:
        genre = genre_of[title]
        counts[genre] = counts.get(genre, 0) + 1
    genres_of[viewer] = set(counts)
    print(viewer, counts)

others = genres_of["Ben"] | genres_of["Chidi"]
shared = genres_of["Ana"] & genres_of["Ben"] & genres_of["Chidi"]
print("All three:", sorted(shared))
print("Only Ana:", sorted(genres_of["Ana"] - others))
