"""Replay one night through the gateway: who hears what?"""

import csv
import json
from collections import Counter
from dataclasses import dataclass

import matplotlib.pyplot as plt

WINDOW = 300
HOUR = 3600
MAX_REBOOTS = 2
ACTIONS = {"errors up": "page", "queue stuck": "page", "unhealthy": "reboot"}
LOOKS = {
    "quiet": ("#94a3b8", "|", 90),
    "mail": ("#2563eb", "o", 24),
    "reboot": ("#d97706", "s", 50),
    "page": ("#dc2626", "*", 170),
}


@dataclass(frozen=True)
class Event:
    second: int
    host: str
    fault: str


class Gateway:
    def __init__(self) -> None:
        self.last_sent: dict[tuple[str, str], int] = {}
        self.reboots: dict[str, list[int]] = {}

    def handle(self, event: Event) -> str:
        """What is done about this event: a key of `LOOKS`."""
        key = (event.host, event.fault)
        last = self.last_sent.get(key)
        if last is not None and event.second - last < WINDOW:
            return "quiet"
        self.last_sent[key] = event.second
        action = ACTIONS.get(event.fault, "mail")
        if action != "reboot":
            return action
        times = self.reboots.get(event.host, [])
        recent = [second for second in times if event.second - second < HOUR]
        if len(recent) >= MAX_REBOOTS:
            return "page"
        self.reboots[event.host] = recent + [event.second]
        return "reboot"


with open("data/alerts.jsonl", encoding="utf-8") as file:
    events = [Event(**json.loads(line)) for line in file]
gateway = Gateway()
decisions = [gateway.handle(event) for event in events]
with open("audit.csv", "w", encoding="utf-8", newline="") as file:
    audit = csv.writer(file)
    audit.writerow(["second", "host", "fault", "decision"])
    for event, decision in zip(events, decisions):
        audit.writerow([event.second, event.host, event.fault, decision])

counts = Counter(decisions)
print(f"{len(events):5} events")
for decision in LOOKS:
    bar = "#" * round(counts[decision] / 10)
    print(f"{counts[decision]:5} {decision:6} {bar}")
paged = Counter(e.host for e, d in zip(events, decisions) if d == "page")
print("paged:", ", ".join(f"{host} {n}" for host, n in paged.most_common()))

hosts = sorted({event.host for event in events}, reverse=True)
figure, axes = plt.subplots(figsize=(9, 5.5), layout="constrained")
for decision, (colour, marker, size) in LOOKS.items():
    chosen = [e for e, d in zip(events, decisions) if d == decision]
    hours = [event.second / HOUR for event in chosen]
    rows = [hosts.index(event.host) for event in chosen]
    name = f"{decision} ({len(chosen)})"
    axes.scatter(hours, rows, size, color=colour, marker=marker, label=name)
clock = [f"{(22 + hour) % 24}:00" for hour in range(7)]
axes.set_xticks(range(7), labels=clock)
axes.set_yticks(range(len(hosts)), labels=hosts)
axes.set(xlabel="time of night (hours:minutes)", ylabel="machine")
axes.set_title(f"{len(events)} events, {counts['page']} pages")
axes.grid(axis="y", color="#e2e8f0")
axes.set_axisbelow(True)
axes.spines[:].set_visible(False)
figure.legend(frameon=False, loc="outside lower center", ncols=4)
plt.show()
