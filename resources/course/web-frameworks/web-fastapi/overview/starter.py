import asyncio
from collections.abc import Awaitable, Callable


async def overview(
    sensors: list[str], ask: Callable[[str], Awaitable[float]]
) -> dict[str, float]:
    """Ask all sensors at the same time; return what each one answered."""
    answers = {}
    for sensor in sensors:
        answers[sensor] = await ask(sensor)
    return answers


# This part is for Run; the checks bring their own sensors.
async def slow_answer(sensor: str) -> float:
    await asyncio.sleep(0.2)
    return {"door": 13.4, "middle": 15.6, "heater": 18.9}[sensor]


if __name__ == "__main__":
    print(asyncio.run(overview(["door", "middle", "heater"], slow_answer)))
