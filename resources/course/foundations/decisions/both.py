severity = "high"
business_hours = False

print(severity == "critical" or severity == "high")
print(severity == "high" and business_hours)
print(not business_hours)
print(severity == "low" or "critical")
