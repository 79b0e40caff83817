import random

STREET = {
    "clean": [],
    "genres": ["clean"],
    "top_list": ["clean", "genres"],
    "vectors": ["clean"],
    "similar": ["vectors", "genres"],
    "page": ["top_list", "similar"],
    "invoices": ["clean"],
}


def plan(chance: random.Random) -> tuple[dict[str, list[str]], str]:
    """Tasks by chance, listed in any order, without a circle."""
    names = [f"t{number}" for number in range(chance.randint(1, 9))]
    chance.shuffle(names)
    needs = {}
    for place, name in enumerate(names):
        earlier = names[:place]
        needs[name] = chance.sample(earlier, chance.randint(0, min(3, place)))
    listed = names[:]
    chance.shuffle(listed)
    return {name: needs[name] for name in listed}, chance.choice(names)


def wanted(needs: dict[str, list[str]], goal: str) -> set[str]:
    found = [goal]
    for task in found:
        found += [need for need in needs[task] if need not in found]
    return set(found)


def fault(needs: dict[str, list[str]], goal: str, result: object) -> str:
    """What is wrong with an order; empty if nothing is."""
    if not isinstance(result, (list, tuple)):
        return f"not a list: {result!r}"
    if sorted(result) != sorted(wanted(needs, goal)):
        return "not each task that is needed, once"
    for place, task in enumerate(result):
        for need in needs[task]:
            if need not in result[:place]:
                return f"{task} stands before {need}"
    return ""


def circle(answer, needs, goal):
    """The circle that the error names, begun at its first name from A to Z."""
    try:
        return f"no error, and {answer.order(needs, goal)}"
    except RecursionError:
        return "RecursionError"
    except ValueError as error:
        names = str(error).split(" -> ")
    if len(names) < 2 or names[0] != names[-1]:
        return f"ValueError: {' -> '.join(names)}"
    ring = names[:-1]
    start = ring.index(min(ring))
    return "ValueError: " + " -> ".join(ring[start:] + ring[: start + 1])


def case_circle(answer):
    """`page` needs `similar`, which needs `clean` and `vectors`; `vectors` needs `similar`"""
    needs = {
        "page": ["similar"],
        "similar": ["clean", "vectors"],
        "vectors": ["similar"],
        "clean": [],
    }
    return circle(answer, needs, "page")


def case_circle_of_all(answer):
    """`clean` needs `page`, which needs `top_list`, which needs `clean`; the goal is `page`"""
    needs = {"clean": ["page"], "top_list": ["clean"], "page": ["top_list"]}
    return circle(answer, needs, "page")


def case_needs_itself(answer):
    """`page` needs `clean`, and `clean` needs itself"""
    return circle(answer, {"page": ["clean"], "clean": ["clean"]}, "page")


def case_circle_elsewhere(answer):
    """a circle of `a` and `b`, which the goal `page` does not need"""
    needs = {"page": ["clean"], "clean": [], "a": ["b"], "b": ["a"]}
    try:
        return answer.order(needs, "page")
    except RecursionError:
        return "RecursionError"
    except ValueError as error:
        return f"ValueError: {error}"


def case_by_chance(answer):
    """200 plans by chance, without a circle"""
    chance = random.Random(41)
    for _ in range(200):
        needs, goal = plan(chance)
        copy = {task: list(needed) for task, needed in needs.items()}
        wrong = fault(copy, goal, answer.order(needs, goal))
        if wrong:
            return f"for {copy} and {goal!r}: {wrong}"
    return "all in order"
