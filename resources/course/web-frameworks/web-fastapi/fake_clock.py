from datetime import datetime
from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient

app = FastAPI()


def hour_now() -> int:
    return datetime.now().hour


@app.get("/lamps")
def lamps(hour: Annotated[int, Depends(hour_now)]) -> dict[str, str]:
    return {"lamps": "on" if 6 <= hour < 20 else "off"}


def five() -> int:
    return 5


def six() -> int:
    return 6


client = TestClient(app)
for fake_clock in [five, six]:
    app.dependency_overrides[hour_now] = fake_clock
    print(fake_clock.__name__, client.get("/lamps").json())
