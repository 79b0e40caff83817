from decimal import Decimal

from fastapi import FastAPI, HTTPException
from fastapi.testclient import TestClient
from pydantic import BaseModel, Field

app = FastAPI(title="Plant shop")
PRICES = {"basil": "1.10", "seeds": "0.29", "lamp": "19.99"}  # In euros.


class Receipt(BaseModel):
    id: int
    customer: str
    total_cents: int


receipts: dict[int, Receipt] = {}


@app.get("/orders/{order_id}")
def get_order(order_id: int) -> Receipt:
    if order_id not in receipts:
        raise HTTPException(status_code=404, detail="no such order")
    return receipts[order_id]


# Your part begins here.
class Line(BaseModel):
    product: str
    count: int = Field(ge=1, le=100)


class Order(BaseModel):
    customer: str = Field(min_length=1, max_length=40)
    lines: list[Line] = Field(min_length=1, max_length=20)


@app.post("/orders", status_code=201)
def add_order(order: Order) -> Receipt:
    """Work out the total, keep the receipt in `receipts`, and return it."""
    total = 0
    for line in order.lines:
        if line.product not in PRICES:
            raise HTTPException(
                status_code=422, detail=f"no such product: {line.product}"
            )
        total += Decimal(PRICES[line.product]) * line.count
    receipt = Receipt(
        id=len(receipts) + 1, customer=order.customer, total_cents=total
    )
    receipts[receipt.id] = receipt
    return receipt


# This part is for Run; the checks send their own orders.
if __name__ == "__main__":
    client = TestClient(app)
    for body in [
        {"customer": "Ana", "lines": [{"product": "basil", "count": 3}]},
        {"customer": "Ben", "lines": []},
    ]:
        response = client.post("/orders", json=body)
        print(response.status_code, response.json())
