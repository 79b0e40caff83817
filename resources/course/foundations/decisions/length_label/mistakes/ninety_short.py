def length_label(minutes):
    if minutes <= 90:
        label = "short"
    elif minutes <= 120:
        label = "medium"
    else:
        label = "long"
    return label


print(length_label(84), length_label(112), length_label(131))
