def length_label(minutes):
    if minutes < 90:
        print("short")
    elif minutes <= 120:
        print("medium")
    else:
        print("long")


print(length_label(84), length_label(112), length_label(131))
