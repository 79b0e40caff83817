title = "The Loud House Next Door"
query = "  LOUD house "

found = query.replace(" ", "").lower() in title.lower()
print("Found:", found)
