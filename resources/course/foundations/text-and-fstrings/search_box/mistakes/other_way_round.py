title = "The Loud House Next Door"
query = "  LOUD house "

found = title.lower() in query.strip().lower()
print("Found:", found)
