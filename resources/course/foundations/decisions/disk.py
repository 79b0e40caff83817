percent = 91

if percent >= 95:
    print("Ring somebody's phone.")
elif percent >= 80:
    print("Write a mail.")
else:
    print("Stay quiet.")
print("Disk looked at.")
