minute = [
    ("search-2", "errors up"),
    ("search-2", "disk filling up"),
    ("store-3", "disk filling up"),
    ("search-2", "errors up"),
]
print("by host:  ", len({host for host, fault in minute}))
print("by fault: ", len({fault for host, fault in minute}))
print("by both:  ", len(set(minute)))
