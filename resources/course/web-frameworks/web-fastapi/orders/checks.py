"""What the service is sent, and what it answers; the bodies of refusals are not looked at."""

from fastapi.testclient import TestClient


def _order(*lines, customer="Ana", **more):
    return {
        "customer": customer,
        "lines": [
            {"product": product, "count": count} for product, count in lines
        ],
        **more,
    }


def _post(answer, order):
    """The receipt, where the order was taken, and otherwise the status."""
    try:
        response = TestClient(answer.app).post("/orders", json=order)
    except Exception as error:  # noqa: BLE001  a server makes a 500 of it, whatever it is
        said = str(error).strip().splitlines()
        return f"500, {type(error).__name__}: {said[0] if said else ''}"
    return (
        response.json() if response.status_code == 201 else response.status_code
    )


def _send(answer, *orders):
    """What came of each order; the id is left out."""
    sent = [_post(answer, order) for order in orders]
    return [
        {key: value for key, value in each.items() if key != "id"}
        if isinstance(each, dict)
        else each
        for each in sent
    ]


def case_basil(answer):
    """Ana orders 3 basil."""
    return _send(answer, _order(("basil", 3)))


def case_cents(answer):
    """Three orders: 1 seeds; 1 lamp; 7 seeds and 2 lamps."""
    return _send(
        answer,
        _order(("seeds", 1)),
        _order(("lamp", 1)),
        _order(("seeds", 7), ("lamp", 2)),
    )


def case_same_twice(answer):
    """Ben's order has three lines: 2 basil, 1 lamp, and 5 basil again."""
    lines = (("basil", 2), ("lamp", 1), ("basil", 5))
    return _send(answer, _order(*lines, customer="Ben"))


def case_own_total(answer):
    """Ana orders 1 lamp and sends `"total_cents": 1` along."""
    return _send(answer, _order(("lamp", 1), total_cents=1))


def case_counts(answer):
    """Orders of basil, with the counts -3, 0, 1, 1.5, 100 and 101."""
    return _send(
        answer,
        *(_order(("basil", count)) for count in (-3, 0, 1, 1.5, 100, 101)),
    )


def case_lines(answer):
    """Orders with 0, 1, 20 and 21 lines, each of 1 basil."""
    return _send(
        answer, *(_order(*[("basil", 1)] * lines) for lines in (0, 1, 20, 21))
    )


def case_customers(answer):
    """Orders by customers whose names have 0, 1, 40 and 41 characters."""
    names = ("", "A", "A" * 40, "A" * 41)
    return [
        told["total_cents"] if isinstance(told, dict) else told
        for told in _send(
            answer, *(_order(("basil", 1), customer=name) for name in names)
        )
    ]


def case_unknown(answer):
    """Two orders: 1 orchid; 2 basil and 1 orchid. The shop has no orchids."""
    return _send(
        answer, _order(("orchid", 1)), _order(("basil", 2), ("orchid", 1))
    )


def case_kept(answer):
    """`receipts` is empty. Ana orders 1 basil, then 1 basil and 1 orchid. Ben orders 2 basil."""
    answer.receipts.clear()
    bodies = (
        _order(("basil", 1)),
        _order(("basil", 1), ("orchid", 1)),
        _order(("basil", 2), customer="Ben"),
    )
    sent = [_post(answer, body) for body in bodies]
    ids = [each["id"] if isinstance(each, dict) else each for each in sent]
    return {
        "ids": ids,
        "kept": {
            key: each.total_cents for key, each in answer.receipts.items()
        },
    }
