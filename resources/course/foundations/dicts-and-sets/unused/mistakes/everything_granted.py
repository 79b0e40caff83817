def unused(granted, used):
    to_remove = {}
    for role, permissions in granted.items():
        if permissions - used.get(role, set()):
            to_remove[role] = permissions
    return to_remove


granted = {"player": {"play", "delete"}, "report": {"read"}}
used = {"player": {"play"}, "report": {"read"}}
print(unused(granted, used))
