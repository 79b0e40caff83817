def route(severity, repeated, business_hours):
    if repeated:
        return "suppress"
    if (severity == "critical" or severity == "high") and business_hours:
        return "page"
    return "mail"


print(route("critical", False, False))
print(route("low", True, True))
