machine = ""

if machine:
    print("Alert from", machine)
else:
    print("Alert from an unknown machine")
print(bool(0), bool("0"), bool(""), bool(" "))
