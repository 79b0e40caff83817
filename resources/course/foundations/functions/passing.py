def for_each(action, values):
    results = []
    for value in values:
        results.append(action(value))
    return results


def hours_of(minutes):
    return minutes / 60


print(for_each(hours_of, [90, 120]))
print(for_each(len, ["Low Tide", "Orbit", "Granite"]))
print(sorted(["Low Tide", "Orbit", "Granite"], key=len))
