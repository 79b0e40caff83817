from datetime import date

first = date.fromisoformat("2026-11-20")
last = date.fromisoformat("2027-02-28")

print(last - first)
print((last - first).days)
print(first.isoformat())
