import json
from datetime import date


def licence_days(text):
    licence = json.loads(text)
    if licence["until"] is None:
        return None
    first = date.fromisoformat(licence["from"])
    end = date.fromisoformat(licence["until"])
    return end.day - first.day
