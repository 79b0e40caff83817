def route(severity, repeated, business_hours):
    answer = ""
    if repeated:
        answer = "suppress"
    if severity == "critical":
        answer = "page"
    if severity == "high" and business_hours:
        answer = "page"
    else:
        answer = "mail"
    return answer


print(route("critical", False, False))
print(route("low", True, True))
