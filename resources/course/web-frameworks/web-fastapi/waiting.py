import asyncio
import time

WAITS = {"door": 0.3, "middle": 0.2, "heater": 0.1}  # Seconds.


async def ask(sensor: str) -> None:
    print(f"  ask {sensor}", end="")
    await asyncio.sleep(WAITS[sensor])  # Stands for a slow radio link.
    print(f"  {sensor}!", end="")


async def ask_and_block(sensor: str) -> None:
    print(f"  ask {sensor}", end="")
    time.sleep(WAITS[sensor])
    print(f"  {sensor}!", end="")


async def main() -> None:
    print("in turn: ", end="")
    for sensor in WAITS:
        await ask(sensor)
    print("\ntogether:", end="")
    await asyncio.gather(*[ask(sensor) for sensor in WAITS])
    print("\nblocking:", end="")
    await asyncio.gather(*[ask_and_block(sensor) for sensor in WAITS])
    print()


asyncio.run(main())
