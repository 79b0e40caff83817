print("Tonight", "Low Tide")
