title = "The Loud House Next Door"
query = "  LOUD house "

found = query.strip() in title.lower()
print("Found:", found)
