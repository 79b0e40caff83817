import json
from collections import Counter
from pathlib import Path
from typing import Literal, get_args

import matplotlib.pyplot as plt
from fastapi import FastAPI, HTTPException
from fastapi.testclient import TestClient
from pydantic import BaseModel, Field

Sensor = Literal["door", "middle", "heater"]


class Reading(BaseModel):
    sensor: Sensor
    minute: int = Field(ge=0, lt=24 * 60)  # Counted from midnight.
    celsius: float = Field(ge=-30, le=60)


class Stats(BaseModel):
    count: int
    lowest: float
    highest: float


app = FastAPI(title="Greenhouse")
readings: list[Reading] = []


@app.post("/readings", status_code=201)
def add_reading(reading: Reading) -> Reading:
    readings.append(reading)
    return reading


@app.get("/sensors/{sensor}/stats")
def stats(sensor: Sensor) -> Stats:
    values = [each.celsius for each in readings if each.sensor == sensor]
    if not values:
        raise HTTPException(status_code=404, detail="no readings yet")
    return Stats(count=len(values), lowest=min(values), highest=max(values))


client = TestClient(app)
print("before:", client.get("/sensors/door/stats").status_code)
refused: Counter[str] = Counter()
codes: Counter[int] = Counter()
hours, values = [], []
for line in Path("data/readings.jsonl").read_text("utf-8").splitlines():
    message = json.loads(line)
    response = client.post("/readings", json=message)
    codes[response.status_code] += 1
    if response.status_code == 422:
        problem = response.json()["detail"][0]
        refused[f"{problem['loc'][-1]}: {problem['msg']}"] += 1
    if isinstance(message.get("celsius"), float):
        hours.append(message["minute"] / 60)
        values.append(message["celsius"])
print("answers:", dict(codes))
for problem, count in refused.most_common():
    print(f"{count:3}  {problem}")
print("sensor   count   lowest   highest")
for sensor in get_args(Sensor):
    row = client.get(f"/sensors/{sensor}/stats").json()
    low, high = row["lowest"], row["highest"]
    print(f"{sensor:6} {row['count']:7} {low:8.1f} {high:9.1f}")

figure, (left, right) = plt.subplots(
    1, 2, figsize=(10, 4.2), layout="constrained"
)
left.scatter(hours, values, s=7, color="#d55e00")
left.set(title="Every number that was sent")
for sensor, colour in zip(get_args(Sensor), ["#0072b2", "#009e73", "#cc79a7"]):
    line = [each for each in readings if each.sensor == sensor]
    right.plot(
        [each.minute / 60 for each in line],
        [each.celsius for each in line],
        ".-",
        color=colour,
        label=sensor,
    )
right.set(title="What the contract let in")
right.legend(title="sensor", frameon=False)
for panel in (left, right):
    panel.set(xlabel="hour of the day", ylabel="degrees Celsius")
    panel.set_xticks(range(0, 25, 6))
    panel.spines[["top", "right"]].set_visible(False)
plt.show()
