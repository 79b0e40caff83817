"""The first version: whatever is said, it finds something like it."""

from collections import Counter
from math import log, sqrt

import pandas as pd

Vector = dict[str, float]


def tokens(text: str) -> list[str]:
    spaced = "".join(each if each.isalnum() else " " for each in text)
    return spaced.lower().split()


def cosine(first: Vector, second: Vector) -> float:
    shared = sum(first[word] * second.get(word, 0.0) for word in first)
    first_square = sum(value * value for value in first.values())
    second_square = sum(value * value for value in second.values())
    both = sqrt(first_square * second_square)
    if both == 0:
        return 0.0
    return shared / both


def vector(words: list[str]) -> Vector:
    known = [word for word in words if word in weights]
    return {word: n * weights[word] for word, n in Counter(known).items()}


table = pd.read_csv("data/phrases.csv")
seen_in = Counter(word for each in table.phrase for word in set(tokens(each)))
size = 1 + len(table)
weights = {word: log(size / (1 + n)) + 1 for word, n in seen_in.items()}

messages = [
    "Where is my parcel?",
    "I want to return this jacket",
    "When do you close today?",
    "Tell me a joke",
    "Do you sell bananas?",
]
for message in messages:
    asked = vector(tokens(message))
    scores = [cosine(asked, vector(tokens(each))) for each in table.phrase]
    best = scores.index(max(scores))
    intent, phrase = table.intent[best], table.phrase[best]
    print(f"{message:28} {scores[best]:.2f} {intent:8} ({phrase})")
