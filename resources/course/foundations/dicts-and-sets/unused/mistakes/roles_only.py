def unused(granted, used):
    to_remove = {}
    for role in granted.keys() - used.keys():
        if granted[role]:
            to_remove[role] = granted[role]
    return to_remove


granted = {"player": {"play", "delete"}, "report": {"read"}}
used = {"player": {"play"}, "report": {"read"}}
print(unused(granted, used))
