import hashlib


def content_hash(text: str) -> str:
    """64 characters that stand for the content."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


notes = {
    "laptop": "Meet at nine.",
    "server": "Meet at nine.",
    "phone": "Meet at five.",
    "tablet": "",
}
for place, text in notes.items():
    print(f"{place:7} {len(text):2} characters  {content_hash(text)[:12]}")
long_hash = content_hash("x" * 10_000_000)
print("ten million characters:", len(long_hash), "characters of hash")
