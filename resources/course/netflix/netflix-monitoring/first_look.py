import json
from collections import Counter

with open("data/alerts.jsonl", encoding="utf-8") as file:
    events = [json.loads(line) for line in file]

print(events[0])
counts = Counter((event["host"], event["fault"]) for event in events)
print(f"{len(events)} events, {len(counts)} pairs of host and fault")
for (host, fault), count in counts.most_common(5):
    print(f"{count:5}  {host:9} {fault}")
