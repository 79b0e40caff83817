def length_label(minutes):
    if minutes < 90:
        label = "Short"
    elif minutes <= 120:
        label = "Medium"
    else:
        label = "Long"
    return label


print(length_label(84), length_label(112), length_label(131))
