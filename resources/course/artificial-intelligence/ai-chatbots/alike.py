from math import sqrt


def cosine(first: dict[str, float], second: dict[str, float]) -> float:
    """1 when two vectors point the same way, 0 when they share no word."""
    shared = sum(first[word] * second.get(word, 0.0) for word in first)
    first_square = sum(value * value for value in first.values())
    second_square = sum(value * value for value in second.values())
    both = sqrt(first_square * second_square)
    if both == 0:
        return 0.0
    return shared / both


phrase = {"where": 3.4, "is": 3.4, "my": 1.6, "order": 2.9}
messages = {
    "where is my order": phrase,
    "my order": {"my": 1.6, "order": 2.9},
    "my password": {"my": 1.6, "password": 3.1},
    "good morning": {"good": 4.5, "morning": 4.5},
}
for message, weighted in messages.items():
    print(f"{cosine(phrase, weighted):.2f}  {message}")
