import json

film = {
    "title": "Amélie's Clock",
    "minutes": 118,
    "subtitles": ("fr", "en"),
    "in_cinemas": False,
    "sequel": None,
}
text = json.dumps(film, ensure_ascii=False, indent=2)
print(text)
print(json.loads(text) == film)
