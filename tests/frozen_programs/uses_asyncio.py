import asyncio


async def yes():
    return True


print(asyncio.run(yes()))
