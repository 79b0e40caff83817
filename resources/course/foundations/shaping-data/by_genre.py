from collections import defaultdict

films = [
    ("Orbit", "science fiction"),
    ("Low Tide", "drama"),
    ("Granite", "drama"),
]

titles = defaultdict(list)
for title, genre in films:
    titles[genre].append(title)
print(dict(titles))
