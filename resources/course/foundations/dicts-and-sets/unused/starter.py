def unused(granted, used):
    to_remove = {}
    # For each role: what was granted and not used?
    return to_remove


granted = {"player": {"play", "delete"}, "report": {"read"}}
used = {"player": {"play"}, "report": {"read"}}
print(unused(granted, used))
