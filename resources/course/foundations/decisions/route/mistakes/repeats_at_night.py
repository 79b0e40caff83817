def route(severity, repeated, business_hours):
    if repeated and not business_hours:
        return "suppress"
    if severity == "critical":
        return "page"
    if severity == "high" and business_hours:
        return "page"
    return "mail"


print(route("critical", False, False))
print(route("low", True, True))
