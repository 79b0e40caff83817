def route(severity, repeated, business_hours):
    if repeated:
        print("suppress")
    elif severity == "critical":
        print("page")
    elif severity == "high" and business_hours:
        print("page")
    else:
        print("mail")


print(route("critical", False, False))
print(route("low", True, True))
