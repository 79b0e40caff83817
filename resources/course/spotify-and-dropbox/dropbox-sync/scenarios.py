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
COLOURS = {"A": "#94a3b8", "B": "#38bdf8", "C": "#fb923c", "-": "white"}


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
    """The contents of all files, `plan.txt` first, or `-` for no file."""
    paths = sorted(folder.iterdir(), reverse=True)
    return "".join(path.read_text(encoding="utf-8") for path in paths) or "-"


figure, axes = plt.subplots(figsize=(8.5, 5.5), layout="constrained")
squares = {letter: [] for letter in COLOURS}
laptop, server = Path("laptop"), Path("server")
laptop.mkdir()
server.mkdir()
for row, (name, (base, local, remote)) in enumerate(SCENARIOS.items()):
    put(laptop / "plan.txt", local)
    put(server / "plan.txt", remote)
    action = sync(laptop, server, base)
    after = [contents(laptop), contents(server)]
    print(f"{name:21} {action:12} {after[0]:2}  same: {after[0] == after[1]}")
    before = [content or "-" for content in (base, local, remote)]
    for x, letters in zip([0, 1, 2, 4.4, 5.4], before + after):
        for place, letter in enumerate(letters):
            squares[letter].append((x + 0.4 * place, row))
    axes.text(3.2, row, action, ha="center", va="center")
for letter, spots in squares.items():
    look = {"color": COLOURS[letter], "edgecolors": "#64748b"}
    axes.scatter(*zip(*spots), s=430, marker="s", label=letter, **look)
    for x, row in spots:
        axes.text(x, row, letter, ha="center", va="center", color="#0f172a")
heads = ["base", "laptop", "server", "action", "laptop", "server"]
axes.set_xticks([0, 1, 2, 3.2, 4.4, 5.4], heads)
axes.set_yticks(range(len(SCENARIOS)), SCENARIOS)
axes.set(xlim=(-0.6, 6.1), ylim=(8.7, -0.6))
axes.set_title("One file, before the sync and after it")
axes.tick_params(length=0, labeltop=True, labelbottom=False)
axes.spines[:].set_visible(False)
plt.show()
