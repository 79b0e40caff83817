def route(severity, repeated, business_hours):
    # Return "suppress", "page" or "mail".
    return "mail"


print(route("critical", False, False))
print(route("low", True, True))
