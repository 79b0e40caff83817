title = "The Loud House Next Door"
query = "  LOUD house "

found = query.strip().lower() in title.lower()
print("Found:", found)
