"""What `overview` is asked: its answers, and how many sensors wait at the same time."""

import asyncio
import warnings


def _ask(answer, waits):
    """Run `overview` on sensors that wait so many turns, and answer with 10 times that."""
    now = most = 0

    async def ask(sensor):
        nonlocal now, most
        now += 1
        most = max(most, now)
        for _ in range(waits[sensor]):
            await asyncio.sleep(0)
        now -= 1
        return waits[sensor] * 10.0

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # An answer that nobody awaited.
        result = asyncio.run(answer.overview(list(waits), ask))
        if isinstance(result, dict):
            result = {name: _shown(value) for name, value in result.items()}
    return {"answers": result, "waiting at the same time": most}


def _shown(value):
    if asyncio.iscoroutine(value):
        value.close()
        return "a coroutine that nobody awaited"
    return value


def case_three(answer):
    """Three sensors: "door" is the slowest and answers 30.0, "middle" 20.0, "heater" 10.0."""
    return _ask(answer, {"door": 3, "middle": 2, "heater": 1})


def case_five(answer):
    """Five sensors, of which the last one is the slowest."""
    return _ask(answer, {"a": 2, "b": 4, "c": 1, "d": 3, "e": 9})


def case_one(answer):
    """One sensor."""
    return _ask(answer, {"door": 2})


def case_none(answer):
    """No sensor."""
    return _ask(answer, {})
