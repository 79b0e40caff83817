"""Counts how many phrases of each intent are good enough."""

from collections import Counter
from math import log, sqrt

Vector = dict[str, float]


def tokens(text: str) -> list[str]:
    spaced = "".join(each if each.isalnum() else " " for each in text)
    return spaced.lower().split()


def weight(seen_in: int, phrases: int) -> float:
    """What a word weighs that stands in `seen_in` of all phrases."""
    return log((1 + phrases) / (1 + seen_in)) + 1


def weigh(phrases: list[str]) -> Vector:
    """The weight of each word of the phrases."""
    seen_in = Counter(word for each in phrases for word in set(tokens(each)))
    return {word: weight(n, len(phrases)) for word, n in seen_in.items()}


def cosine(first: Vector, second: Vector) -> float:
    shared = sum(first[word] * second.get(word, 0.0) for word in first)
    first_square = sum(value * value for value in first.values())
    second_square = sum(value * value for value in second.values())
    both = sqrt(first_square * second_square)
    if both == 0:
        return 0.0
    return shared / both


def vector(words: list[str], weights: Vector, unseen: float) -> Vector:
    """How often each word stands there, times its weight."""
    counts = Counter(words)
    return {word: n * weights.get(word, unseen) for word, n in counts.items()}


def choose(
    message: str, examples: list[tuple[str, str]], threshold: float
) -> str:
    """The intent of the phrase that is most like the message."""
    weights = weigh([phrase for phrase, _ in examples])
    unseen = weight(0, len(examples))
    asked = vector(tokens(message), weights, unseen)
    votes = Counter()
    for phrase, intent in examples:
        score = cosine(asked, vector(tokens(phrase), weights, unseen))
        if score >= threshold and score > 0:
            votes[intent] += 1
    return votes.most_common(1)[0][0] if votes else "colleague"
