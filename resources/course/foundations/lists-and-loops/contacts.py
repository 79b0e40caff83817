waiting = 120
contacts = 0

while waiting > 0:
    waiting = waiting - 50
    contacts = contacts + 1
print(contacts, "contacts")
