title = "Amélie's Clock"
stored = title.encode("utf-8")

print(len(title), "characters,", len(stored), "bytes")
print(stored.decode("utf-8"))
print(stored.decode("cp1252"))
