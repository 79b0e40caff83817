typed = "  low TIDE "
typed.strip()
print("[" + typed + "]")

clean = typed.strip().lower()
print("[" + clean + "]")
print(clean.replace("low", "high"))
print("tide" in clean)
