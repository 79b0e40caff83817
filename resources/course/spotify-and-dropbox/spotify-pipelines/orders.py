from itertools import permutations

NEEDS = {
    "clean": [],
    "top_list": ["clean"],
    "vectors": ["clean"],
    "similar": ["vectors"],
    "page": ["top_list", "similar"],
}


def allowed(order: tuple[str, ...]) -> bool:
    """Say whether every task stands after all that it needs."""
    for task in NEEDS:
        for need in NEEDS[task]:
            if order.index(need) > order.index(task):
                return False
    return True


orders = list(permutations(NEEDS))
good = [order for order in orders if allowed(order)]
print(f"{len(orders)} orders, {len(good)} of them allowed:")
for order in good:
    print(" > ".join(order))
