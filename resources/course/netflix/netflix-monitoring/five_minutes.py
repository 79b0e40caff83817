WINDOW = 300

# One fault, again every four minutes, for two hours.
seconds = list(range(0, 7200, 240))
sent = []
last = None
for second in seconds:
    if last is None or second - last >= WINDOW:
        sent.append(second)
    last = second
print(len(seconds), "events")
print("messages at second", sent)
