from fastapi import FastAPI
from fastapi.testclient import TestClient

app = FastAPI()


@app.get("/double/{number}")
def double(number: int) -> dict[str, int]:
    return {"twice": number * 2}


client = TestClient(app)
for address in ["/double/112", "/double/many", "/triple/112"]:
    response = client.get(address)
    print(address, response.status_code, response.json())
