"""One task of five crashes. What has to be done again?"""

from pathlib import Path

import matplotlib.pyplot as plt

NEEDS = {
    "clean": [],
    "top_list": ["clean"],
    "vectors": ["clean"],
    "similar": ["vectors"],
    "page": ["top_list", "similar"],
}
PLACES = {  # Where each task stands in the picture.
    "clean": (0, 1),
    "top_list": (1, 1.7),
    "vectors": (1, 0.3),
    "similar": (2, 0.3),
    "page": (3, 1),
}
COLOURS = {"to do": "#fde68a", "crashed": "#fca5a5", "complete": "#86efac"}
broken = {"vectors"}


def build(task: str) -> None:
    """Make the file of the task, and before it all that is missing."""
    if Path(task).exists():
        return
    for need in NEEDS[task]:
        build(need)
    if task in broken:
        raise MemoryError(task)
    print("ran", task)
    Path(task).write_text("made\n", encoding="utf-8")


def draw(axes: plt.Axes, title: str, crashed: str = "") -> None:
    """Show the tasks, the complete ones by their files on the disk."""
    for task, needs in NEEDS.items():
        state = "complete" if Path(task).exists() else "to do"
        state = "crashed" if task == crashed else state
        box = {"boxstyle": "round,pad=0.5", "ec": "#64748b"}
        box["fc"] = COLOURS[state]
        look = {"ha": "center", "va": "center", "color": "#0f172a", "bbox": box}
        axes.text(*PLACES[task], f"{task}\n{state}", **look)
        for need in needs:
            arrow = {"arrowstyle": "-|>", "color": "#64748b"}
            arrow |= {"shrinkA": 34, "shrinkB": 34}  # Stay off the boxes.
            axes.annotate("", PLACES[task], PLACES[need], arrowprops=arrow)
    axes.set(title=title, xlim=(-0.5, 3.5), ylim=(-0.1, 2.1))
    axes.axis("off")


figure, panels = plt.subplots(3, 1, figsize=(7.5, 6.3), layout="constrained")
draw(panels[0], "Before")
try:
    build("page")
except MemoryError as error:
    print("crashed:", error)
    draw(panels[1], "After the crash", crashed=str(error))
broken.clear()  # Somebody repairs it, and starts everything again.
print("second run")
build("page")
draw(panels[2], "After the second run")
plt.show()
