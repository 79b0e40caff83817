from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel


class Item(BaseModel):
    price: float


app = FastAPI()


@app.post("/")
def add(item: Item) -> float:
    return item.price


print(TestClient(app).post("/", json={"price": "2.5"}).json() == 2.5)
