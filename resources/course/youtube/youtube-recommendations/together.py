watched_by = {
    "Sourdough": {"Ana", "Ben", "Chi"},
    "Rye bread": {"Ana", "Ben", "Dov"},
    "Rook endings": {"Eli", "Fay"},
    "SHOCKING loaf": {"Ana", "Ben", "Chi", "Dov", "Eli", "Fay", "Gus", "Hal"},
}
viewers = watched_by["Sourdough"]
for title in ("Rye bread", "Rook endings", "SHOCKING loaf"):
    shared = viewers & watched_by[title]
    print(f"{title}: {len(shared)} of its viewers watched Sourdough")
