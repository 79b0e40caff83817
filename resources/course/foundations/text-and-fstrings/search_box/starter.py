title = "The Loud House Next Door"
query = "  LOUD house "

found = query in title
print("Found:", found)
