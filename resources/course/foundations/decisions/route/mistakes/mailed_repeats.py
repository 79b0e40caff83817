def route(severity, repeated, business_hours):
    if severity == "critical" and not repeated:
        return "page"
    if severity == "high" and business_hours and not repeated:
        return "page"
    return "mail"


print(route("critical", False, False))
print(route("low", True, True))
