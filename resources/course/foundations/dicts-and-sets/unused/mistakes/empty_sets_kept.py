def unused(granted, used):
    to_remove = {}
    for role, permissions in granted.items():
        to_remove[role] = permissions - used.get(role, set())
    return to_remove


granted = {"player": {"play", "delete"}, "report": {"read"}}
used = {"player": {"play"}, "report": {"read"}}
print(unused(granted, used))
