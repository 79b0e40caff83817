import json

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel, Field

app = FastAPI(title="Greenhouse")


class Reading(BaseModel):
    sensor: str
    celsius: float = Field(ge=-30, le=60, description="not Fahrenheit")


@app.post("/readings", status_code=201)
def add_reading(reading: Reading) -> Reading:
    """Store one temperature."""
    return reading


contract = TestClient(app).get("/openapi.json").json()
operation = contract["paths"]["/readings"]["post"]
print(operation["description"], list(operation["responses"]))
print(json.dumps(contract["components"]["schemas"]["Reading"], indent=2))
