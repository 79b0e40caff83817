NEEDS = {
    "clean": [],
    "top_list": ["clean"],
    "vectors": ["clean"],
    "similar": ["vectors"],
    "page": ["top_list", "similar"],
}


def visit(task: str) -> None:
    """Do all that the task needs, and then the task."""
    for need in NEEDS[task]:
        visit(need)
    print(task)


visit("page")
