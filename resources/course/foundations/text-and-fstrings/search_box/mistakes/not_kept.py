title = "The Loud House Next Door"
query = "  LOUD house "

query.strip()
query.lower()
title.lower()
found = query in title
print("Found:", found)
