def unused(granted, used):
    used_by_any = set()
    for permissions in used.values():
        used_by_any = used_by_any | permissions
    to_remove = {}
    for role, permissions in granted.items():
        spare = permissions - used_by_any
        if spare:
            to_remove[role] = spare
    return to_remove


granted = {"player": {"play", "delete"}, "report": {"read"}}
used = {"player": {"play"}, "report": {"read"}}
print(unused(granted, used))
