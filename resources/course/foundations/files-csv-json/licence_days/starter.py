import json
from datetime import date


def licence_days(text: str) -> int | None:
    licence = json.loads(text)
    return 0


message = '{"title": "Orbit", "from": "2026-11-20", "until": "2027-02-28"}'
print(licence_days(message))
