"""Makes data/readings.jsonl: one day in an invented greenhouse, as its thermometers sent it.

One line for each message, in the order of time. Some messages have a fault that real ones have. Run
it in this folder.
"""

import json
import math
import random
from pathlib import Path

SEED = 85
STEP = 15  # minutes
SENSORS = {"door": (-2.0, 2.2), "middle": (0.0, 1.0), "heater": (3.0, 0.6)}
"""How much warmer than the middle, and how strongly the outside comes in."""


def celsius(minute: int, sensor: str, chance: random.Random) -> float:
    """The temperature at a minute of the day: cool night, warm afternoon, a cloud at eleven."""
    warmer, outside = SENSORS[sensor]
    sun = max(0.0, math.sin(math.pi * (minute - 390) / 750))
    cloud = 4.0 * math.exp(-(((minute - 670) / 35) ** 2))
    heating = (
        1.3 * math.sin(minute / 21) if minute < 420 or minute > 1200 else 0.0
    )
    warmth = (
        15.5
        + warmer
        + 12.5 * sun
        - outside * cloud
        + heating * (sensor == "heater")
    )
    return round(warmth + chance.gauss(0, 0.18), 2)


def day_of_messages(seed: int) -> list[dict[str, object]]:
    """The messages of one day, with their faults."""
    chance = random.Random(seed)
    messages: list[dict[str, object]] = []
    for minute in range(0, 24 * 60, STEP):
        for sensor in SENSORS:
            value: object = celsius(minute, sensor, chance)
            if sensor == "heater" and 540 <= minute < 600:
                value = -127.0  # The cable is out.
            if sensor == "middle" and minute in (495, 825, 1110):
                value = 85.0  # Switched on, and nothing measured yet.
            if sensor == "door" and 180 <= minute < 300:
                value = round(
                    celsius(minute, sensor, chance) * 9 / 5 + 32, 2
                )  # Fahrenheit.
            if sensor == "heater" and minute in (1005, 1020, 1035):
                value = str(value).replace(".", ",")
            message = {"sensor": sensor, "minute": minute, "celsius": value}
            if sensor == "heater" and minute == 870:
                del message["celsius"]
            if sensor == "middle" and minute == 1320:
                message["minute"] = 1440
            messages.append(message)
    return messages


if __name__ == "__main__":
    lines = [json.dumps(message) for message in day_of_messages(SEED)]
    Path("data/readings.jsonl").write_text(
        "\n".join(lines) + "\n", encoding="utf-8", newline="\n"
    )
