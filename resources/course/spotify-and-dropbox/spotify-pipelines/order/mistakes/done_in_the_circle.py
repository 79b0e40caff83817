"""Leaves tasks that are done in the path, and so in the circle."""


def visit(
    task: str, needs: dict[str, list[str]], path: list[str], done: list[str]
) -> None:
    """Add the task to `done`, after what it needs. `path` led to the task."""
    if task in done:
        return
    if task in path:
        circle = path[path.index(task) :] + [task]
        raise ValueError(" -> ".join(circle))
    path.append(task)
    for need in needs[task]:
        visit(need, needs, path, done)
    done.append(task)


def order(needs: dict[str, list[str]], goal: str) -> list[str]:
    """Return the goal and all that it needs, each task after its needs."""
    done: list[str] = []
    visit(goal, needs, [], done)
    return done
