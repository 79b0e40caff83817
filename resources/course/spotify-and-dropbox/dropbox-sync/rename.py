from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Node:
    name: str
    parent: int


paths = {f"photos/{number}.jpg" for number in range(1_000)}
renamed = {path.replace("photos/", "lisbon/") for path in paths}
print("by path:", len(paths - renamed), "deleted,", len(renamed - paths), "new")

nodes = {1: Node("photos", parent=0)}
for number in range(1_000):
    nodes[number + 2] = Node(f"{number}.jpg", parent=1)
after = nodes.copy()
after[1] = replace(nodes[1], name="lisbon")
changed = [node for node in nodes if nodes[node] != after[node]]
print("by id:  ", len(changed), "changed")
