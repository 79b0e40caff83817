title = "Orbit"
minutes = 112
views = 1234567
print(f"{title} lasts {minutes // 60} h {minutes % 60:02} m")
print(f"{minutes / 60} hours, or {minutes / 60:.1f}")
print(f"[{title:<10}][{minutes:>6}]")
print(f"{views:,} views\n{views / 1_000_000:.2f} million")
