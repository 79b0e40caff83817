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


Rule = Callable[[Version | None, Version | None, Version | None], str]
Folder = dict[str, Version]


def newer(local: Version, remote: Version) -> str:
    return "upload" if local.time > remote.time else "download"


def two_trees(local, remote, base) -> str:
    if local is None:
        return "download"
    return "upload" if remote is None else newer(local, remote)


def newest_wins(local, remote, base) -> str:
    action = keep_both(local, remote, base)
    return newer(local, remote) if action == "conflict" else action


def keep_both(local, remote, base) -> str:
    if remote in (local, base):
        return "upload"  # What is not there is uploaded as not there.
    if local == base:
        return "download"
    if local is None:
        return "download"  # An edit beats a deletion.
    return "upload" if remote is None else "conflict"


def put(folder: Folder, name: str, version: Version | None) -> None:
    if version is None:
        folder.pop(name, None)
    else:
        folder[name] = version


def sync(rule: Rule, laptop: Folder, server: Folder, base: Folder) -> None:
    for name in sorted(laptop.keys() | server.keys() | base.keys()):
        local, remote = laptop.get(name), server.get(name)
        action = rule(local, remote, base.get(name))
        if action == "conflict":
            copy = f"{name}, conflicted copy of {local.text}"
            laptop[copy] = server[copy] = local
        if action == "upload":
            put(server, name, local)
        else:
            put(laptop, name, remote)


def history(rule: Rule, seed: int) -> tuple[int, int, bool]:
    """Count lost edits and old versions that came back; are both equal?"""
    chance = random.Random(seed)
    laptop, server, base = {}, {}, {}
    lost = back = 0
    for minute in range(1, 41):
        side = chance.choice([laptop, server])
        name = chance.choice(["plan", "notes", "list"])
        if chance.random() < 0.3:
            side.pop(name, None)
        else:
            clock = minute - SLOW if side is laptop else minute
            side[name] = Version(f"edit {minute}", clock)
        if minute % 4 == 0:  # The laptop is online again.
            before = {*laptop.values(), *server.values()}
            edits = before - set(base.values())
            kept = set(laptop.values()) & set(server.values())
            gone = set(base.values()) - kept  # Deleted or replaced somewhere.
            sync(rule, laptop, server, base)
            base = dict(server)
            lost += len(edits - set(base.values()))
            back += len(gone & set(base.values()))
    return lost, back, laptop == server


rules = {
    "two trees,\nnewest wins": two_trees,
    "three trees,\nnewest wins": newest_wins,
    "three trees,\nkeep both": keep_both,
}
lost_edits, old_versions = [], []
for name, rule in rules.items():
    runs = [history(rule, seed) for seed in range(200)]
    lost, back, equal = (sum(counts) for counts in zip(*runs))
    lost_edits.append(lost)
    old_versions.append(back)
    label = name.replace("\n", " ")
    print(f"{label:25} lost {lost:3}  came back {back:3}  equal {equal}")

figure, axes = plt.subplots(figsize=(7.5, 4), layout="constrained")
for shift, label, counts, colour in (
    (-0.2, "edits lost", lost_edits, "#c2410c"),
    (0.2, "old versions back again", old_versions, "#0284c7"),
):
    places = [place + shift for place in range(3)]
    bars = axes.bar(places, counts, 0.38, label=label, color=colour)
    axes.bar_label(bars)
axes.set_xticks(range(3), rules)
axes.set(ylabel="in 200 histories", title="What a rule destroys")
axes.legend(frameon=False)
axes.spines[["top", "right"]].set_visible(False)
plt.show()
