title = "The Loud House Next Door"
query = "  LOUD house "

found = True
print("Found:", found)
