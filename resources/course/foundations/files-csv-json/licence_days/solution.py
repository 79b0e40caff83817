import json
from datetime import date


def licence_days(text: str) -> int | None:
    licence = json.loads(text)
    if licence["until"] is None:
        return None
    first = date.fromisoformat(licence["from"])
    end = date.fromisoformat(licence["until"])
    return (end - first).days


message = '{"title": "Orbit", "from": "2026-11-20", "until": "2027-02-28"}'
print(licence_days(message))
