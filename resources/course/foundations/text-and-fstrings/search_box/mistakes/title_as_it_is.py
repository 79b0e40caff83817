title = "The Loud House Next Door"
query = "  LOUD house "

found = query.strip().lower() in title
print("Found:", found)
