def unused(granted, used):
    to_remove = granted
    for role in granted:
        to_remove[role] = granted[role] - used.get(role, set())
    return to_remove


granted = {"player": {"play", "delete"}, "report": {"read"}}
used = {"player": {"play"}, "report": {"read"}}
print(unused(granted, used))
