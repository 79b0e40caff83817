def minutes_of_contact(contacts, hours_each):
    minutes = contacts * hours_each * 60
    return minutes


print(minutes_of_contact(2, 4))
print(minutes_of_contact(3, 1.5))
