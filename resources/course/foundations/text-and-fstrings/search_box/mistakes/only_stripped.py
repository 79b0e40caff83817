title = "The Loud House Next Door"
query = "  LOUD house "

found = query.strip() in title
print("Found:", found)
