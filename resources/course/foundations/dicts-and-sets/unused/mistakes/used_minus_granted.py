def unused(granted, used):
    to_remove = {}
    for role, permissions in granted.items():
        spare = used.get(role, set()) - permissions
        if spare:
            to_remove[role] = spare
    return to_remove


granted = {"player": {"play", "delete"}, "report": {"read"}}
used = {"player": {"play"}, "report": {"read"}}
print(unused(granted, used))
