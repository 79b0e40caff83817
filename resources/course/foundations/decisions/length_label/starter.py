def length_label(minutes):
    label = ""
    # Let label refer to "short", "medium" or "long".
    return label


print(length_label(84), length_label(112), length_label(131))
