import json
from datetime import date


def licence_days(text):
    licence = json.loads(text)
    first = date.fromisoformat(licence["from"])
    end = date.fromisoformat(licence["until"])
    return (end - first).days
