"""200 random histories of two folders, and three rules to sync them."""

import random
from collections.abc import Callable
from dataclasses import dataclass

import matplotlib.pyplot as plt

SLOW = 3  # The laptop's clock is this many minutes behind.


@dataclass(frozen=True)
class Version:
    text: str
    time: int


File = Version | None  # None: there is no such file.
Rule = Callable[[File, File, File], str]
Folder = dict[str, File]


def two_trees(local: File, remote: File, base: File) -> str:
    if local is None or remote is None:
        return "upload" if remote is None else "download"
    return "upload" if local.time > remote.time else "download"


def newest_wins(local: File, remote: File, base: File) -> str:
    action = keep_both(local, remote, base)
    return two_trees(local, remote, base) if action == "conflict" else action


def keep_both(local: File, remote: File, base: File) -> str:
    if remote in (local, base):
        return "upload"
    if local == base:
        return "download"
    if local is None:
        return "download"  # An edit beats a deletion.
    return "upload" if remote is None else "conflict"


def sync(rule: Rule, laptop: Folder, server: Folder, base: Folder) -> None:
    for name in sorted(laptop.keys() | server.keys()):
        local, remote = laptop.get(name), server.get(name)
        action = rule(local, remote, base.get(name))
        if action == "conflict":
            copy = f"{name}, conflicted copy of {local.text}"
            laptop[copy] = server[copy] = local
        if action == "upload":
            server[name] = local
        else:
            laptop[name] = remote


def versions(*folders: Folder) -> set[Version]:
    return {file for folder in folders for file in folder.values() if file}


def history(rule: Rule, seed: int) -> tuple[int, int, bool]:
    """Count lost edits and old versions that came back; are both equal?"""
    chance = random.Random(seed)
    laptop, server, base = {}, {}, {}
    lost = back = 0
    for minute in range(1, 41):
        side = chance.choice([laptop, server])
        name = chance.choice(["plan", "notes", "list"])
        if chance.random() < 0.3:
            side[name] = None
        else:
            clock = minute - SLOW if side is laptop else minute
            side[name] = Version(f"edit {minute}", clock)
        if minute % 4 == 0:  # The laptop is online again.
            edits = versions(laptop, server) - versions(base)
            kept = versions(laptop) & versions(server)
            gone = versions(base) - kept  # Deleted or replaced somewhere.
            sync(rule, laptop, server, base)
            base = dict(server)
            lost += len(edits - versions(base))
            back += len(gone & versions(base))
    return lost, back, laptop == server


rules = {
    "two trees, newest wins": two_trees,
    "three trees, newest wins": newest_wins,
    "three trees, keep both": keep_both,
}
counts = {"edits lost": [], "old versions back": []}
for name, rule in rules.items():
    runs = [history(rule, seed) for seed in range(200)]
    lost, back, equal = (sum(values) for values in zip(*runs))
    counts["edits lost"].append(lost)
    counts["old versions back"].append(back)
    print(f"{name:25} lost {lost:3}  came back {back:3}  equal {equal}")

figure, panels = plt.subplots(1, 2, figsize=(8.5, 3), layout="constrained")
for axes, title in zip(panels, counts):
    bars = axes.barh(list(rules), counts[title], color="#c2410c")
    axes.bar_label(bars, padding=3)
    axes.set(title=title, xlabel="in 200 histories", xlim=(0, 1150))
    axes.invert_yaxis()
panels[1].set_yticks([])
plt.show()
