def length_label(minutes):
    if minutes >= 90:
        label = "medium"
    elif minutes > 120:
        label = "long"
    else:
        label = "short"
    return label


print(length_label(84), length_label(112), length_label(131))
