def ticket(title, seats=1, price=9):
    return f"{title}: {seats * price} euros"


print(ticket("Orbit"))
print(ticket("Orbit", 3))
print(ticket("Orbit", price=7))
print(ticket(price=7, seats=2, title="Low Tide"))
