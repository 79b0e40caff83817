title = "Orbit"
minutes = 112

# Print the line here.
