def route(severity, repeated, business_hours):
    if repeated:
        return "suppress"
    if severity == "critical" or severity == "high":
        return "page"
    return "mail"


print(route("critical", False, False))
print(route("low", True, True))
