films = [("Orbit", 112), ("Low Tide", 95), ("Night Ferry", 88)]

minutes_of = {title: minutes for title, minutes in films}
print(minutes_of)
print({minutes // 60 for title, minutes in films})
