texts = ["112", "95 min", "131"]

total = 0
for text in texts:
    try:
        total = total + int(text)
    except ValueError as error:
        print("left out:", error)
print("total:", total)
