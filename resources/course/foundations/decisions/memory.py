# What is to be done about a machine whose memory fills up?
def action(percent, growing, restarted):
    if percent < 80:
        return "nothing"
    if percent < 95 and not growing:
        return "mail"
    if not restarted:
        return "restart"
    return "page"


print("web-1 ", action(42, False, False))
print("web-2 ", action(88, False, False))
print("web-3 ", action(88, True, False))
print("store ", action(97, False, True))
print("search", action(79.9, True, True))
