def route(severity, repeated, business_hours):
    if not repeated and severity == "critical" or "high":
        return "page"
    return "mail"


print(route("critical", False, False))
print(route("low", True, True))
