def route(severity, repeated, business_hours):
    if repeated:
        return "suppress"
    if severity == "critical":
        return "page"
    if severity == "high" and business_hours:
        return "page"
    if severity == "low":
        return "mail"


print(route("critical", False, False))
print(route("low", True, True))
