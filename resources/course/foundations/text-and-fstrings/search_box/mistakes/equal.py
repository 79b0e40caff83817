title = "The Loud House Next Door"
query = "  LOUD house "

found = query.strip().lower() == title.lower()
print("Found:", found)
