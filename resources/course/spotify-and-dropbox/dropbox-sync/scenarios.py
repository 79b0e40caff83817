"""Nine things that can happen to one file, synced with three trees."""

from pathlib import Path

import matplotlib.pyplot as plt

SCENARIOS = {  # Last synced, on the laptop, on the server.
    "edited on the laptop": ("A", "B", "A"),
    "edited on the server": ("A", "A", "B"),
    "new on the laptop": (None, "B", None),
    "deleted on the laptop": ("A", None, "A"),
    "deleted on the server": ("A", "A", None),
    "deleted on both": ("A", None, None),
    "edited alike on both": ("A", "B", "B"),
    "edited and deleted": ("A", "B", None),
    "edited in two ways": ("A", "B", "C"),
}
COLOURS = {"A": "#cbd5e1", "B": "#7dd3fc", "C": "#fdba74", "C + B": "#fdba74"}


def decide(local: str | None, remote: str | None, base: str | None) -> str:
    """Say what brings both sides together. `None`: there is no file."""
    if local == remote:
        return "nothing"
    if local == base:
        return "delete here" if remote is None else "download"
    if remote == base:
        return "delete there" if local is None else "upload"
    if local is None:
        return "download"
    return "upload" if remote is None else "conflict"


def read(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.exists() else None


def put(path: Path, content: str | None) -> None:
    if content is None:
        path.unlink(missing_ok=True)
    else:
        path.write_text(content, encoding="utf-8")


def sync(laptop: Path, server: Path, base: str | None) -> str:
    """Bring one file of two folders together, and say how."""
    local, remote = read(laptop / "plan.txt"), read(server / "plan.txt")
    action = decide(local, remote, base)
    if action in ("upload", "delete there"):
        put(server / "plan.txt", local)
    if action in ("download", "delete here", "conflict"):
        put(laptop / "plan.txt", remote)
    if action == "conflict":
        for folder in (laptop, server):
            put(folder / "plan (conflicted copy).txt", local)
    return action


def contents(folder: Path) -> str:
    """What is in the files, `plan.txt` first; `-` if there is none."""
    paths = sorted(folder.iterdir(), reverse=True)
    return " + ".join(path.read_text(encoding="utf-8") for path in paths) or "-"


figure, axes = plt.subplots(figsize=(8.5, 5.5), layout="constrained")
laptop, server = Path("laptop"), Path("server")
laptop.mkdir()
server.mkdir()
for row, (name, (base, local, remote)) in enumerate(SCENARIOS.items()):
    put(laptop / "plan.txt", local)
    put(server / "plan.txt", remote)
    action = sync(laptop, server, base)
    after = [contents(laptop), contents(server)]
    before = [content or "-" for content in (base, local, remote)]
    print(f"{name:21} {' '.join(before)}  {action:12} {' | '.join(after)}")
    cells = [*before, action, *after]
    for column, text in enumerate(cells):
        box = {"boxstyle": "round,pad=0.5", "ec": "#64748b"}
        box["fc"] = COLOURS.get(text, "white")
        look = {"ha": "center", "va": "center", "color": "#0f172a", "bbox": box}
        axes.text(column, row, text, **look)
heads = ["base", "laptop", "server", "action", "laptop\nafter", "server\nafter"]
axes.set_xticks(range(len(heads)), heads)
axes.set_yticks(range(len(SCENARIOS)), SCENARIOS)
axes.set(xlim=(-0.6, 5.6), ylim=(8.6, -0.6))
axes.set_title("One file, before the sync and after it")
axes.tick_params(length=0, labeltop=True, labelbottom=False)
axes.spines[:].set_visible(False)
plt.show()
